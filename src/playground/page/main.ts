import { DatelinePage } from './dateline-page.ts';
import { Composer } from './composer/composer.ts';
import { ArchiveView } from './views/archive-view.ts';

customElements.define('dateline-composer', Composer);
customElements.define('dateline-archive', ArchiveView);
customElements.define('dateline-page', DatelinePage);

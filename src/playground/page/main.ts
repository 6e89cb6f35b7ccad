import { DatelinePage } from './dateline-page.ts';
import { Composer } from './composer.ts';
import { ArchiveView } from './archive-view.ts';

customElements.define('dateline-composer', Composer);
customElements.define('dateline-archive', ArchiveView);
customElements.define('dateline-page', DatelinePage);

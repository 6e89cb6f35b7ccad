import type { Coverage } from '../../corpus/article-store.ts';
import type { Day } from '../../corpus/day.ts';

/** The newest day of an archive, which stands for today where it is measured; one long before where all is undated. */
export async function newestDay(articles: { coverage(): Promise<Coverage> }): Promise<Day> {
  return (await articles.coverage()).to ?? ('2000-01-01' as Day);
}

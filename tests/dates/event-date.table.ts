/** A sentence of an article of that day, with the days of what it tells as a careful reader would put them; `null` where they could be doubted. */
export interface JudgedEvent {
  readonly day: string | null;
  readonly sentence: string;
  readonly event: string | readonly [string, string] | null;
}

const of =
  (day: string | null) =>
  (event: JudgedEvent['event'], sentence: string): JudgedEvent => ({ day, sentence, event });

/** Wednesday, 12 June 2019. */
const wednesday = of('2019-06-12');
const undated = of(null);

/** Judged before the rules were run on them. */
export const JUDGED_EVENTS: readonly JudgedEvent[] = [
  wednesday('2019-06-11', 'Two barges collided under the Karn bridge on Tuesday, and one of them sank.'),
  wednesday(null, 'Two barges collided under the Karn bridge, the harbour office said on Tuesday.'),
  wednesday(null, 'The harbour office told the Karn Herald on Tuesday that nobody was hurt.'),
  wednesday('2019-06-10', 'The harbour office said that the barge sank on Monday.'),
  wednesday('2012-02-12', 'On 12 February 2012 the same bridge was hit by a tug.'),
  wednesday('2012-02-12', 'The same bridge was hit by a tug on February 12, 2012, and closed.'),
  wednesday(['2015-03-01', '2015-03-31'], 'The Karn dredger was sold to a yard in Loos in March 2015.'),
  wednesday(['2001-01-01', '2001-12-31'], 'The bridge was built in 2001 by a firm from Loos.'),
  wednesday(null, 'It was the worst accident on the Karn since 2003.'),
  wednesday(null, 'More ships passed the lock than in May 2018.'),
  wednesday(null, 'The bridge, which was painted in 2016, has rusted again.'),
  wednesday(null, 'A committee that investigates the March 4, 2019, accident has called the harbour master.'),
  wednesday(null, 'The inquiry into the 4 March 2019 collision has called the harbour master.'),
  wednesday(null, 'The report pointed to an April 2, 2019, meeting in which the keepers had asked for help.'),
  wednesday(null, 'Mayor Ida Prenn opened the lock again, ending a ban on barges imposed in May.'),
  wednesday(null, 'Divers found a second crack in the gate repaired on Monday.'),
  wednesday(null, 'Two prizes have been higher than this one, among them the 9 million florins won on 4 May 2019.'),
  wednesday('2019-06-10', 'The barges collided on Monday.'),
  wednesday('2019-06-10', 'The barges collided late Monday.'),
  wednesday(null, 'The lock was shut in late March 2019.'),
  wednesday(null, 'The man accused of sinking two barges in 2018 was sentenced in Loos.'),
  wednesday('2019-06-10', 'Two barges loaded with gravel collided on Monday.'),
  wednesday(null, 'It is the first time that the gate has leaked, and divers last inspected it on Tuesday.'),
  wednesday(null, 'Ships under 40 metres may pass from 1 July 2019.'),
  wednesday('2019-06-17', 'The court in Loos will hear both captains on Monday.'),
  wednesday('2019-06-14', 'The inquiry opens on Friday, and the judge is expected to meet the families on Friday.'),
  wednesday(['2019-05-01', '2019-05-31'], 'Mayor Ida Prenn reopened the old lock last month.'),
  wednesday(null, 'Mayor Ida Prenn has spent 3 million florins on the lock this year.'),
  wednesday(null, '“We shut the lock on Sunday,” the keeper of the lock said.'),
  wednesday(null, '“On 4 May 2019 I saw the crack,” said a diver who asked for nothing.'),
  wednesday(null, 'The lock was shut on 4 May 2019 and opened again on 6 June 2019.'),
  wednesday('2019-06-09', 'The lock was shut on Sunday after a diver found a crack in its lower gate.'),
  wednesday(null, 'Boats waited at the lock because its gate was damaged on Sunday.'),
  wednesday(null, 'The lock stays shut until 30 June 2019.'),
  wednesday(null, 'The crack that a diver found last week is 40 centimetres long.'),
  wednesday(['2019-06-03', '2019-06-09'], 'A diver found a crack of 40 centimetres in the lower gate last week.'),
  wednesday('2019-06-11', 'Parliament in Loos passed the waterways bill late on Tuesday by 61 votes to 40.'),
  wednesday(null, 'Parliament in Loos, elected in May 2017, has 101 members.'),
  wednesday(null, 'Between May 2017 and June 2018 three locks were closed.'),
  wednesday(null, 'The figures published on Tuesday do not include the canal.'),
  wednesday('2019-06-11', 'The lock keepers walked out on Tuesday, four days after their talks with the state failed.'),
  wednesday(['2018-01-01', '2018-12-31'], 'The canal carried 4 million tonnes last year.'),
  wednesday(null, 'The canal carried fewer tonnes than last year.'),
  wednesday(null, 'Ida Prenn, the loser of the election in May, congratulated the winner.'),
  wednesday('2019-06-11', 'Police arrested the captain, a man of 61, at his home in Karn yesterday.'),
  wednesday(null, 'The captain was in good spirits, his lawyer said yesterday.'),
  wednesday('2019-05-31', 'The captain resigned on 31 May.'),
  wednesday('2019-06-15', 'Karn Rowing Club will meet Loos in the final of the river cup on 15 June 2019.'),
  wednesday(null, 'The rowing club meets on Mondays.'),
  wednesday('2019-06-12', 'The council approved the new ferry on Wednesday, although its price has doubled.'),
  wednesday(null, 'The price has doubled, according to a letter seen on Tuesday.'),
  wednesday(null, 'The bridge cost 12.2009 florins for each of its 1999 bolts.'),
  wednesday('1994-11-20', 'Her father, also a pilot, drowned off Loos on 20 November 1994.'),
  wednesday(null, 'Tolls for the years 2016–2018 were never paid.'),
  wednesday(null, 'Ida Prenn has asked a judge in Loos for the papers seized in the search of the lock two weeks ago.'),
  wednesday(null, 'The canal company has paid for everything broken at the lock on Monday.'),
  wednesday('2019-06-10', 'The keeper has said that the lower gate of the lock broke on Monday.'),
  wednesday(
    '2019-06-21',
    'The vote of the keepers – some forty who will meet to choose a warden – will begin on 21 June.',
  ),
  undated('2012-02-12', 'On 12 February 2012 the same bridge was hit by a tug.'),
  undated(null, 'Two barges collided under the Karn bridge on Tuesday.'),
];

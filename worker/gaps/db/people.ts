import { minPeopleToList } from '../../numbers/people.ts';

/** A gap counts people, not posts: who posted a row of `gaps`. A person counts once a day, as in `countPeople`. */
export const personSql = `day || ' ' || visitor`;

/** How many people posted some rows of `gaps`. */
export const peopleSql = `COUNT(DISTINCT ${personSql})`;

/** Whether enough people asked: of a group of rows of `gaps`, after `HAVING`. */
export const enoughPeopleSql = `${peopleSql} >= ${minPeopleToList}`;

/**
 * Whether a gap is listed, by the columns that its group was counted into: enough people asked, or one who wrote or
 * left an address. Nobody can fill the list alone.
 */
export const isListedSql = `(people >= ${minPeopleToList} OR wrote > 0 OR addresses > 0)`;

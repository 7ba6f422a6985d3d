import { mostOfNetwork } from '../../numbers/networks.ts';
import { minPeopleToList } from '../../numbers/people.ts';

/** A gap counts people, not posts: who posted a row of `gaps`. A person counts once a day, as in `countPeople`. */
export const personSql = `day || ' ' || visitor`;

/** How many people posted some rows of `gaps`. */
export const peopleSql = `COUNT(DISTINCT ${personSql})`;

/** From how many networks, or on how many days, people asked: of `person`, `network` and `day` of some rows of `gaps`. */
export const spreadSql = (person: string, condition = 'true') => `
  MAX(COUNT(DISTINCT COALESCE(network, ${person})) FILTER (WHERE ${condition}),
      COUNT(DISTINCT day) FILTER (WHERE ${condition}))`;

/** Whether enough people asked, as in `isAskedByEnough`: of a group of rows of `gaps`, after `HAVING`. */
export const enoughPeopleSql = `
  (${peopleSql} >= ${minPeopleToList} AND ${spreadSql(personSql)} >= ${minPeopleToList})`;

/**
 * Whether a gap is listed, by the columns that its group was counted into: enough people asked, or one who wrote or
 * left an address. Nobody can fill the list alone.
 */
export const isListedSql = `
  ((people >= ${minPeopleToList} AND spread >= ${minPeopleToList}) OR wrote > 0 OR addresses > 0)`;

/**
 * Whether a row of `gaps` is counted, as in `limitNetworks`: of one network so many people, of what `partition` names. It is a
 * column of a query whose rows have the person as `person`.
 */
export const isCountedSql = (partition: string) => `
  (network IS NULL
   OR DENSE_RANK() OVER (PARTITION BY ${partition}, network ORDER BY person) <= ${mostOfNetwork.people})`;

/** A gap counts people, not posts; so many make one worth an answer, since nobody alone can fill the list. */
export const minPeopleToList = 2;

interface Post {
  visitor: string;
  day: string;
}

interface PostOfNetwork extends Post {
  /** Null where it is not known. */
  network: string | null;
}

/** A person is one on one day. */
export const personOf = ({ visitor, day }: Post): string => `${day} ${visitor}`;

/** How many people these posts come from: a person counts once a day. */
export const countPeople = (posts: Post[]): number => new Set(posts.map(personOf)).size;

/** Whether so many asked, from as many networks or on as many days: one network is not several people on one day. */
export function isAskedByEnough(posts: PostOfNetwork[]): boolean {
  const networks = new Set(posts.map((post) => post.network ?? personOf(post)));
  const days = new Set(posts.map(({ day }) => day));
  return (
    countPeople(posts) >= minPeopleToList && Math.max(networks.size, days.size) >= minPeopleToList
  );
}

/** A gap counts people, not posts; so many make one worth an answer, since nobody alone can fill the list. */
export const minPeopleToList = 2;

interface Post {
  visitor: string;
  day: string;
}

/** How many people these posts come from: a person counts once a day. */
export const countPeople = (posts: Post[]): number =>
  new Set(posts.map(({ visitor, day }) => `${day} ${visitor}`)).size;

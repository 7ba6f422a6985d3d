import type { View } from '../../owner/view.ts';

/** In a list whose order says what to do next, so many are marked. */
export const marked = 2;

/** The heads of a list of gaps. */
export function GapHeads({ view }: { view: View }) {
  const { question, people, nearest, todo } = view.words.gaps.columns;
  return (
    <thead>
      <tr>
        {[question, people, nearest, todo].map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  );
}

/** The length of the longest bar, in rem. */
const longest = 4;

/** How many people asked a gap, beside the most of the list. */
export const PeopleBar = ({ people, most }: { people: number; most: number }) => (
  <div class="bar">
    <i style={`width:${((longest * people) / most).toFixed(2)}rem`} />
    {people}
  </div>
);

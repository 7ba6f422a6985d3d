import type { Bodies } from './bodies.ts';

/** Of pictures that are whole and of ones that were cut off, called `whole` and `cut`. */
export const endings = ['png', 'jpeg', 'webp', 'gif', 'avif'] as const;

/** Pictures. */
export const pictures: Bodies = {
  wrong: [
    [
      'a diagram of a kind that is not drawn',
      '```mermaid\npie title Boats\n```',
      '5  This diagram cannot be drawn: Invalid mermaid header: "pie title Boats". Expected "graph TD", "flowchart LR", "stateDiagram-v2", etc.',
    ],
    [
      'a picture whose file is missing',
      '![A boat](./baot.svg)',
      '5  There is no picture ./baot.svg. Did you mean ./boat.svg?',
    ],
    [
      'a picture for a dark page whose file is missing',
      '![A boat](./baot.svg#only-dark)',
      '5  There is no picture ./baot.svg. Did you mean ./boat.svg?',
    ],
    [
      'a picture for another look',
      '![A boat](./boat.svg#only-dusk)',
      '5  There is no picture ./boat.svg#only-dusk. Put it beside the article.',
    ],
    [
      'a picture that is nowhere',
      '![A plan](./plan.png)',
      '5  There is no picture ./plan.png. Put it beside the article.',
    ],
    [
      'a picture without words',
      '![](./boat.svg)',
      '5  Say in the brackets what the picture shows: ![…](./boat.svg).',
    ],
    [
      'a picture of another site',
      '![A boat](https://example.com/boat.png)',
      '5  Put the picture beside the article and write ![…](./its-file.png): pictures of other sites are not shown.',
    ],
    [
      'a picture that Windows keeps for itself',
      '![A boat](./Aux.png)',
      '5  Name the picture otherwise: Windows has no file called "Aux.png".',
    ],
    [
      'a picture that draws itself',
      '![A boat](./circle.svg)',
      '5  Replace the picture ./circle.svg: it is a drawing that draws itself, through a reference to its own id.',
    ],
    [
      'a picture with a hidden sign',
      '![A boat](./hidden.svg)',
      '5  Replace the picture ./hidden.svg: it is a drawing with U+202E in <title>: it makes a text read otherwise than it is written.',
    ],
    ...endings.map((ending): Bodies['wrong'][number] => [
      `a picture that was cut off, of ${ending}`,
      `![A boat](./cut.${ending})`,
      `5  Replace the picture ./cut.${ending}: it is cut off, and readers would see a part of it.`,
    ]),
    [
      'a picture in other capitals',
      '![A boat](./Boat.svg)',
      '5  There is no picture ./Boat.svg. Did you mean ./boat.svg?',
    ],
    [
      'a picture as in HTML',
      '<img src="./boat.svg" alt="A boat" />',
      '5  Write the picture as ![what it shows](./its-file.png).',
    ],
  ],
  right: [
    ['a diagram', '```mermaid\naccTitle: Boats\nflowchart LR\n  A --> B\n```'],
    ['a picture', '![A boat](./boat.svg)'],
    ['a picture for a dark page', '![A boat](./boat.svg#only-dark)'],
    ['pictures that are whole', endings.map((ending) => `![A boat](./whole.${ending})`).join(' ')],
    ['a picture of the whole site', '![The mark](/favicon.svg)'],
  ],
};

import { createAnalyser } from '../analyser.ts';
import { stem } from './stem.ts';

export const analyser = createAnalyser('en', 'spaced', {
  stem,
  // One form of each is enough: they are compared by their stems.
  stopWords: (
    'a about after again all also am an and any anyone are aren as at be because been before being both ' +
    'but by can cannot could couldn d did didn do does doesn doing don down each else ever few for from ' +
    'get give go goes going got had has hasn have haven he hello help her here hi ' +
    'him his how however i if in into is isn it its itself just keep ll let like m make many may me might ' +
    'more most much must my myself need no nor not now of off on once only or other our out over own ' +
    'please possible really s same say she should shouldn so some somebody someone something still such ' +
    't tell than thank that the their them then there these they thing this those though to ' +
    'too try under up us use ve very want was wasn way we were weren what when where which ' +
    'while who whom whose why will with won would wouldn yes yet you your'
  ).split(' '),
});

import type { ClusteringFacts, Intent } from '../facts.ts';
import { stem } from './stem.ts';

export const clustering: ClusteringFacts = {
  lowInformationWords: new Set(
    `want need like know tell show find see look use work available option thing time day today yesterday
   tomorrow right new app site website page system service problem issue question kindly understand explain
   check wonder think seem happen start set put able unable allow feature function information info detail
   different certain specific multiple first last next lot long people person place part reason case kind type
   anything everything back around without within instead actually currently recently usually would maybe
   ask wait sometimes always every week month year since until there sir madam mam maam hi hello hey hai dear
   ok okay good well sure guy friend bro team plz pls u ur r im ive id dont cant wont isnt didnt doesnt hasnt
   havent take`
      .split(/\s+/)
      .map(stem),
  ),
  intents: [
    asked(
      'time',
      0.6,
      'how long|when|how many (days|hours|weeks)|how soon|how fast|how quick\\w*|how much time|what time|eta',
    ),
    asked(
      'late',
      0.5,
      'still|yet|late|delay\\w*|waiting|not received|haven t|hasn t|pending|stuck',
    ),
    asked(
      'number',
      0.9,
      'how many|limit\\w*|max\\w*|more than|number of|multiple|several|restrict\\w*',
    ),
    asked('cost', 0.9, 'how much|cost\\w*|prices?|pricing|rates?|fees?|charg\\w*|free'),
    asked('place', 0.7, 'where|countr\\w+|location\\w*|city|stores?|shop|nearest|branch'),
    asked('reason', 0.5, 'why|reason|how come'),
    asked(
      'fails',
      0.5,
      'not|no|never|nt|cannot|can ?t|won ?t|isn ?t|didn ?t|doesn ?t|don ?t|wasn t|fail\\w*|declin\\w*|reject\\w*|unable|error|problem|issue|wrong|incorrect|broken',
    ),
    {
      name: 'meaning',
      weight: 0.4,
      pattern: /^(what is|what s|whats|what are|what does|define|tell me about)\b/,
    },
    asked('way', 0.4, 'how (do|to|can|would|should|does|could|i)'),
    asked('change', 0.9, 'chang\\w*|edit\\w*|modif\\w*|updat\\w*|switch\\w*'),
    asked('end', 2, 'cancel\\w*|stop\\w*|terminat\\w*|clos\\w*|delet\\w*|remov\\w*'),
    asked('get', 0.7, 'get|order|buy|obtain|apply|purchase|request'),
    asked('people', 1, 'who|agent|human|representative|call|contact'),
    asked('origin', 0.4, 'start\\w*|origin\\w*|begin|began|come from|came from|created|caus\\w*'),
    {
      name: 'whether',
      weight: 0.4,
      pattern: /^(can|could|is it possible|may|am i|do you|does|is|are|will)\b/,
    },
    asked('return', 1, 'refund\\w*|return\\w*|money back|revert\\w*'),
    asked('loss', 1, 'lost|stolen|theft|missing|lose'),
    asked('proof', 1, 'verif\\w*|valid\\w*|confirm\\w*|proof'),
    asked('arrival', 0.7, 'track\\w*|status|arriv\\w*|deliver\\w*'),
  ],
};

/** A question asks this where one of these words, parted by `|`, stands in it. */
function asked(name: string, weight: number, words: string): Intent {
  return { name, weight, pattern: new RegExp(`\\b(?:${words})\\b`) };
}

import type { PassageFacts } from '../facts.ts';

export const passages: PassageFacts = {
  endings: /^(?:就这样|这样就|至此|到此|大功告成|完成了)/,
  goesOn:
    /^(?:这|那|它|其|此|该|以上|上述|如上|然后|接着|随后|之后|另外|此外|除此|同时|同样|并且|而且|但|不过|然而|否则|因此|所以|于是|最后|也|还|再|注意)/,
  refersBack: /(?:这一|该|此)步/,
};

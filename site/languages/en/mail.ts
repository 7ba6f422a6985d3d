import type { MailWords } from '../mail.ts';

export const mail: MailWords = {
  greetings:
    /(?:hi+|hello|hey+|hiya|dear|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern)(?: (?:there|all|team|everyone|folks))?(?: again)?/,
  openers:
    /(?:and|but|so|also|or|well|ok(?:ay)?|oh|btw|by the way|please|pls|quick question|(?:just )?(?:one|a) (?:quick|short|last|small)?\s?(?:more )?question|(?:i have|i've got|got) (?:a|one|another|two) (?:quick |short )?(?:questions?|issues?|problems?)|(?:i (?:was|am) |just |i'm )?wondering|my (?:second |other |next )?question is|first(?:ly)?|second(?:ly)?|finally|p\.?s\.?|thanks (?:a lot )?for (?:your|the) (?:quick |fast )?(?:reply|response|answer|help)|(?:i )?hope (?:you(?:'re| are)(?: all)? (?:well|doing well|fine)|all is well|this (?:email )?finds you well))/,
  closings:
    /(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes|thanks)|best|cheers|sincerely|yours(?: (?:sincerely|faithfully|truly))?|(?:many )?(?:thanks|thank you|thx|ty|tia)(?: (?:a lot|so much|very much|again|in advance|for (?:your|any|the) (?:help|time|support|assistance)))*|take care|talk soon|(?:i )?look(?:ing)? forward to (?:hearing from you|your (?:reply|response|answer))(?: soon)?)/,
  attribution: /on\s.{4,250}\bwrote ?:?|.{2,80}<[^<>\s]+@[^<>\s]+> wrote ?:/,
  quoteTitles: /original (?:message|email)|forwarded (?:message|by .+)|begin forwarded message ?:?/,
  forwardTitles: /forwarded (?:message|email|by .+)|begin forwarded message ?:?/,
  forwardMarks: /fwd?/,
  programLines:
    /sent from my [\p{L}\d][\p{L}\d .+-]{1,30}|sent from (?:outlook|mail|yahoo mail|proton ?mail|aol|windows mail|samsung [\p{L}\d .-]{1,20})(?: (?:for|on) [\p{L}\d ]{1,20})?|get outlook for (?:ios|android|mac)(?: ?<[^<>]+>)?|sent with .{0,20}proton ?mail.{0,20}/u,
  senderNames: /from/,
  headerNames: /sent|date|to|cc|subject|reply-to/,
  footers:
    /sent from .{1,40}$|sent (?:with|using|via) |get outlook for|you (?:received|are receiving) this (?:message|email|mail) because|to (?:unsubscribe|stop receiving|view this (?:discussion|email))|unsubscribe(?: |$)|to post to this group|for more options, visit|this (?:e-?mail|message)(?: and any| \(including|,? including| is (?:intended|confidential)| may contain| was sent to)|the information (?:contained )?in this (?:e-?mail|message)|confidentiality notice|(?:legal )?disclaimer ?:|please consider the environment|scanned by |virus-free/,
  subjectMarks: /re|fwd?|aw|answer(?:ed)?/,
  automaticSubjects:
    /(?:automatic|auto)[- ]?(?:reply|response)|auto ?:|out of (?:the )?office|on (?:annual )?(?:leave|vacation|holiday)|away from (?:my|the) (?:desk|office)|vacation (?:reply|response)|undeliver(?:ed|able)|delivery (?:status|failure|has failed|incomplete|delayed)|(?:mail|message) delivery (?:failed|failure|system)|returned mail|failure notice|read ?:|read receipt|not read ?:|accepted ?:|declined ?:|tentative ?:|invitation ?:|canceled event/,
  ownLabels: /sent(?: mail)?|drafts?|spam|trash|bin/,
  asks: /(?:^|[,;:] ?(?:and |but |so |or )?)(?:how|what|why|when|where|which|who|whose) \p{L}|^(?:is|are|was|were|do|does|did|can|could|may|will|would|should|has|have|am) \p{L}+ \p{L}|[,;:] ?(?:and |but |so |or )?(?:can|could|may|is|are|do|does|did|will|would|should) (?:i|we|you|it|they|there|the|this|that|my|our|your)\b|\b(?:i|we)(?:'d| would)? (?:want|need|like|require|wish|love|try|am trying|was trying|have to|must)(?:ed)? (?:to|an?|my|some|more|another)\b|\blooking (?:for|to)\b|\b(?:i(?:'m| am)|we(?:'re| are)) (?:trying|unsure|not sure|wondering)\b|(?:^|\b(?:please|pls|kindly) )(?:cancel|refund|delete|remove|change|send|update|reset|close|add|explain|tell|advise)\b|\bplease let (?:me|us) know (?:how|what|whether|if|when|where|why)\b|\bis there (?:a|any|some)\b|\b(?:tell|show|explain to) (?:me|us) (?:how|what|why|where|when|whether|if)\b|\b(?:don't|do not) (?:know|understand|see) (?:how|what|why|where|which|when)\b/u,
  tellsProblem:
    /\b(?:can't|cannot|can not|couldn't|won't|doesn't|does not|don't|didn't|did not|isn't|is not|aren't|hasn't|has not|haven't|have not|never|unable to|fails?|failed|failing|broken|error|wrong|missing|disappeared|lost|stuck|crash(?:es|ed|ing)?|charged twice|no longer|stopped|not (?:working|able|possible|showing|loading|\p{L}+ed)|still (?:not?|waiting)|trouble|issues?|stolen|declin(?:ed|es|ing))\b/u,
  asksNothing:
    /(?:(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody)(?: please| kindly)?(?: (?:help|assist|advise|check|look into (?:this|it)|have a look|take a look|explain|let (?:me|us) know|fix (?:this|it)|do (?:this|that|it)|get back to (?:me|us)|confirm))(?: (?:me|us))?(?: out)?(?: (?:please|here|with (?:this|that|it)|on (?:this|that)))*|how are (?:you|things)(?: doing| today| all)*|are you (?:there|still there|around)|any(?:one| ?body)?(?: there| here)?|any (?:update|updates|news|idea|ideas|help|thoughts|suggestions?)(?: on (?:this|that|it)| yet| please)*|(?:does|did) (?:that|this|it) make sense|is (?:that|this|it) (?:ok|okay|correct|right|normal|possible)|what (?:do|should) i do(?: now)?|what(?:'s| is) (?:up|going on|wrong)|why(?: not| is that)?|how|what|really|right|ok(?:ay)?|hello|please(?: help)?|(?:please )?let me know|what do you think|have you (?:seen|received|got) my (?:last )?(?:email|message|mail)|did you (?:get|receive|see) my (?:last )?(?:email|message|mail)|(?:can|may|could) i ask (?:you )?(?:a question|something)|thoughts)/,
  refersBack: /\b(?:it|its|that|this|those|these|they|them|either|both)\b/,
  refersBackAlone: /\b(?:the \p{L}+|buttons?|links?|page|menu|field|screen|options?)\b/u,
  titles: /mr|mrs|ms|mx|dr|prof|rev/,
  namesThatAreWords:
    /will|may|mark|bill|grant|chase|rob|sue|pat|drew|art|rich|frank|guy|jack|nick|rose|hope|grace|faith|joy|dawn|april|june|august|summer|autumn|page|price|cash|case|post|miles|max|client|customer|support|billing|sales|office|admin|info|shop|studio|team|invoice|payment/,
  textColumns:
    /(?:message|body|text|content|comments?|description|question|query|enquiry|inquiry|details?|transcript|note|notes|feedback|request|issue|problem)(?: ?[_-]?(?:text|body|content|plain))?|(?:customer|first|user)[ _-]?(?:message|comment|text|question)/,
  senderColumns:
    /from|sender|author|user|email|e-?mail|customer|requester|contact|role|name|(?:from|sender|author|user|customer|requester|contact)[ _-]?(?:email|name|id|address|type)|direction/,
  dateColumns:
    /date|time|timestamp|ts|sent|sent[ _-]?at|created|created[ _-]?(?:at|time|on)|received/,
  answeringSide:
    /assistant|agent|support|operator|staff|owner|admin|bot|system|me|outgoing|outbound|sent|seller|merchant/,
};

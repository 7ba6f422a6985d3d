/** Why something of an article did not come along, the gravest first, and what its owner can do: what customers would miss. */
export const graveReasons = {
  'only the words kept, as nothing else was safe':
    'Their links, pictures and parts are gone. Write them anew from the old article.',
  'words missing':
    'Compare these with the old ones: the words named here are not all in the article any more.',
  'may read differently': 'Read these as a customer would, beside the old ones.',
  'picture missing, its description stays':
    'Customers see its description, or nothing where it had none. Put the picture beside the article, and show it there.',
  'picture elsewhere on the web without a description, left out':
    'Save the picture beside the article, and show it there.',
  'file that stays at the desk, and goes with it':
    'It goes with your account there. Put it where you keep files, and correct the link.',
  'piece of another file left out':
    'The folder does not hold what stood here. Write it into the article, or bring the folder that has it.',
  'part of a page left out, as it stands around the article':
    'Look whether any of it belongs to the article.',
  'program of a page left out': 'A page here runs no program. Write what it showed.',
  'construct of another tool left out': 'Write what it showed, where customers need it.',
  'mark of another tool left in the text': 'Customers see it as it stands. Take it out.',
  'link turned into text':
    'It led to nothing that customers can read here. Give it an address where they need it.',
  'old address left out': 'Whoever kept it does not come to the article.',
  'front matter': 'What stands at the top of these files could not be read.',
  'short answer to be written: this is only the summary':
    'Write "answer": one to three sentences that stand alone.',
};

/** The same of what reads well enough as it is. */
export const slightReasons = {
  'title taken from the name of the file': 'Give each a title that customers would search for.',
  'title made up, as the page has none': 'Say what the page is about.',
  'page that only leads on: see whether it is needed':
    'The home page and the pages of topics lead there too.',
  'title shortened': 'The words behind the cut are gone from the title.',
  'picture without words, named after its heading': 'Write what each picture shows.',
  'picture elsewhere on the web, now a link': 'Save it beside the article to show it.',
  'picture on the web, which a dry run does not ask for': '',
  'picture for a dark page left out, as it is not in the folder': '',
  'picture of another kind than its name says, renamed': '',
  'embedded page, now a link': 'Customers open it with one more click.',
  'part of a page that a link no longer reaches': 'The link leads to the top of its article.',
  'construct of another tool, its words stay': '',
  'construct of another tool, now code': 'Customers see it as code. Write what it showed.',
  'diagram of a kind that is not drawn, now code': 'Draw it as a picture.',
  'mark of another tool left out': '',
  'unsafe or working HTML left out': '',
  'comment or hidden text left out': 'Nobody was meant to read these there.',
  'opening heading left out, as it only rewords the title': '',
  'keyword left out, as there are over 12 or it is over 60 characters long': '',
  'front matter keys without a place here': '',
  'renamed, as the name was taken, unreadable or kept by Windows': '',
  'kept as .md, as it would not compile as MDX': 'They cannot have parts such as notes or tabs.',
  'control characters removed': '',
  'imported as a draft': '',
};

export type Reason = keyof typeof graveReasons | keyof typeof slightReasons;

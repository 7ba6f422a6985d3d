/** What clustering of questions knows of a language; only the Worker needs it. */
export interface ClusteringFacts {
  /** What is dropped before a question is read. */
  readonly particles?: RegExp;
  /** Words that many questions have, whatever they are about: by their stems, or where no spaces part them, as a pattern. */
  readonly lowInformationWords?: ReadonlySet<string>;
  readonly lowInformationPhrases?: RegExp;
  readonly intents: readonly Intent[];
}

/** Something that is asked about a subject: how long, how much, why not … */
export interface Intent {
  readonly name: string;
  /** How much it sets two questions apart when only one of them asks it. */
  readonly weight: number;
  /** How it is said: in a folded question, without its spaces where the language has none. */
  readonly pattern: RegExp;
}

/** What only the correction of misspelt words needs, which is fetched when a question has an unknown one. */
export interface SpellingFacts {
  /** Short words that make one word with a verb before them: "sign in", "signin". */
  readonly particles: ReadonlySet<string>;
  /** What is left of a short word behind a lost apostrophe: "dont", "youre". Its one group stays. */
  readonly contraction: RegExp;
  /** Its vowels, folded, which are mistaken for each other sooner than other letters. */
  readonly vowels: ReadonlySet<string>;
  /** Its commonest words, with spaces between them: they are right though a site has them not. */
  readonly commonWords?: () => Promise<string>;
}

/**
 * By which personal data is known in a customer's text, so that it is not kept: "my password is …". A space in a name
 * may be missing, or be another sign.
 */
export interface PersonalWords {
  /** What a secret is called. */
  readonly secrets: readonly string[];
  /** What else is one where a colon or = follows: "pass: …". */
  readonly labels: readonly string[];
  /** What a secret of a few digits is called, which is also the name of other things. */
  readonly codes: readonly string[];
  /** What stands between a name and what it names: "is". */
  readonly verbs: readonly string[];
  /** What says that a thing is the writer's: "my". */
  readonly mine: readonly string[];
  /** What stands before a phone number. */
  readonly phones: readonly string[];
  /** What the numbers are called by which a state knows a person. */
  readonly ids: readonly string[];
  /** What stands between such a name and the number: "phone number is", "order no". */
  readonly links: readonly string[];
  /** What has a number that names nobody: orders, versions. */
  readonly numbered: readonly string[];
  /** What has a number in its name: systems, models, ways to encode. */
  readonly systems: readonly string[];
  /** What stands between the numbers of a list. */
  readonly joins: readonly string[];
  /** What stands behind a number that counts something, or is a price. */
  readonly units: readonly string[];
  /** What stands between a count and its time: "per". */
  readonly rates: readonly string[];
  /** How an email address is spelled out. */
  readonly at: readonly string[];
  readonly dot: readonly string[];
  /** What stands before "at" and is no name: "log in at". */
  readonly notNames: readonly string[];
  /** How domains end in a language without spaces, where nothing else tells. */
  readonly endings: readonly string[];
}

/** What the reading of a question knows of a language beside its words. */
export interface QuestionFacts {
  /** What a code or a version is called, as parts of a pattern. */
  readonly codeNames: readonly string[];
  /** What behind a code asks for its meaning, as parts of a pattern: "what does 429 mean". */
  readonly askingMeaning: readonly string[];
  /** What stands between the numbers of one name: "Windows 10 or 11". */
  readonly joining: readonly string[];
  /** What behind a number says that it is the first of those that are meant. */
  readonly orLater: readonly string[];
  /** Verbs whose advice does harm where it was meant for something else; those that mean nearly the same together. */
  readonly harms: readonly (readonly string[])[];
  /** Verbs that end or undo something, by what they end: that advice for the one is none for the other. */
  readonly opposites: readonly Opposites[];
  /** A verb in two words, as groups: the verb, what may stand between them, and what belongs to it: "turn it off". */
  readonly twoWordVerbs?: RegExp;
  /** What stands for the thing that was named before. */
  readonly pronouns: readonly string[];
  /** What makes a verb before it tell of a thing: 删除的发票. */
  readonly modifiers: readonly string[];
  /** What stands before a verb that is done to what was named before it: "can be deleted". */
  readonly passives: readonly string[];
  /** What says before such a verb that it is not meant, by stems. */
  readonly negations: readonly string[];
  /** Words behind which such a verb is a noun: "my refund". */
  readonly determiners: readonly string[];
  /** Words that begin another clause: what stands behind them is no object of a verb before them. */
  readonly clauses: readonly string[];
}

/** Verbs, and those that mean the opposite. */
export interface Opposites {
  readonly ends: readonly string[];
  readonly begins: readonly string[];
  /** Whether the verbs are said of much else: "stop at a few places". */
  readonly isBroad?: boolean;
}

/**
 * By what a question asks for a person, or for a way to reach one: it has a wish for one, or nothing but these words, and a
 * strong one. Each form of a word is one of its own.
 */
export interface PersonWords {
  /** Words, or a few that follow each other: "human", "live chat". */
  readonly strong: readonly string[];
  /** What may stand beside them, and says nothing alone. */
  readonly beside: readonly string[];
  /** What asks for one whatever else is said: "talk to a person about my refund". */
  readonly wishes: readonly Wish[];
  /** What has a strong word and means something else: "my phone". */
  readonly others: readonly string[];
}

/** Verbs, and of whom or what they are said. */
export interface Wish {
  readonly verbs: readonly string[];
  readonly whom: readonly string[];
}

/** By what a piece of an article is known that nobody understands without what stands before it. */
export interface PassageFacts {
  /** How one begins that only says that something is done: "That's it". */
  readonly endings: RegExp;
  /** How one begins that goes on from the words before it: "They …", "Otherwise …". */
  readonly goesOn: RegExp;
  /** What points back from anywhere in its first sentence: "this step". */
  readonly refersBack: RegExp;
}

/** The name of each number of a week, and how exactly it is counted. */
export const figures = {
  visits: {
    name: 'Visits with a question',
    definition:
      'Visits that searched, opened an article, or opened the message form. Of one network at most 20 a day count that searched and opened the same; the rest is set aside, and said.',
  },
  wrote: {
    name: 'Wrote',
    definition:
      'Of these visits, those that sent a message. The outcomes are exclusive, in this order, and add up.',
  },
  confirmed: {
    name: 'Confirmed',
    definition:
      'Did not write, and pressed “Yes” under an article or “This solved it” in the form.',
  },
  gaveUp: {
    name: 'Gave up',
    definition:
      'None of these, and pressed “No”, said “Not this” to an answer and found no other after it, asked for an answer that is not here, or searched, was shown no short answer and opened nothing. Found after “Not this”: another article, open and visible for at least 15 seconds, or the next short answer, visible for as long as it takes to read.',
  },
  probable: {
    name: 'Probably found it',
    definition: 'None of these, and had an article open and visible for at least 15 seconds.',
  },
  answeredInSearch: {
    name: 'Answered in search',
    definition:
      'None of these, did not open the message form, and the short answer to the last search was visible for as long as it takes to read. One that was refused with “Not this” is none.',
  },
  unclear: { name: 'Unclear', definition: 'Anything else.' },
  selfServiceLow: {
    name: 'Found an answer, at least',
    definition: 'Confirmed / all visits with a question. Wilson 95 % interval. From 20 visits on.',
  },
  selfServiceHigh: {
    name: 'Found an answer, at most',
    definition:
      '(Confirmed + probably found it + answered in search) / all visits with a question. Wilson 95 % interval. From 20 visits on.',
  },
  writeShare: {
    name: 'Would have written',
    definition:
      'Of the visits with an unanswered search, in this week and the seven closed ones before it, those that sent a message. Minutes saved and the minutes of a gap both follow from it. Wilson 95 % interval. From 20 visits on.',
  },
  minutesSaved: {
    name: 'Minutes saved',
    definition:
      'Confirmed visits and each “Yes” to an email with an answer, × the share that would have written, × your usual minutes for one message, from your settings. The interval is that of the share. From 20 visits with an unanswered search on.',
  },
  formSent: {
    name: 'Sent from the form',
    definition: 'Of the visits that opened the message form, those that sent a message.',
  },
  formLow: {
    name: 'Form: solved before sending, at least',
    definition:
      'Of the visits that opened the message form: confirmed / all of them. Wilson 95 % interval. From 20 on.',
  },
  formHigh: {
    name: 'Form: solved before sending, at most',
    definition:
      'Of the visits that opened the message form: (confirmed + probably found it) / all of them. Wilson 95 % interval.',
  },
  holdOut: {
    name: 'What suggestions prevent',
    definition:
      'Share that sent a message without suggestions, minus the share with them. Newcombe 95 % interval. From 20 visits on each side; the count is those without.',
  },
  zendesk: {
    name: 'Visits for each person who wrote',
    definition:
      'Visits with a question / people who wrote. Zendesk’s self-service ratio, for comparison. From 20 visits on.',
  },
  searches: { name: 'Searches', definition: 'Questions that were typed and searched for.' },
  unanswered: {
    name: 'Unanswered',
    definition:
      'Searches whose best answer is below the confidence line / all searches. From 20 searches on.',
  },
  noClick: {
    name: 'Answered, nothing opened',
    definition:
      'Searches with a confident answer that was neither opened nor visible for as long as it takes to read / all searches. From 20 searches on.',
  },
  rephrased: {
    name: 'Asked in other words',
    definition:
      'Searches that were followed within 60 seconds by one that shares a word. The same search of the same person counts once a day.',
  },
  wroteAfter: {
    name: 'Wrote after an unanswered search',
    definition:
      'Of the visits with an unanswered search, those that sent a message. From 20 visits on. What a gap costs: the people who wrote, and of all others the share that would have written, × your usual minutes for one message.',
  },
  wordsToAdd: {
    name: 'Words to add',
    definition:
      'Words for an article, near-equal ones as one. Either it was opened though it was not the first result, and stood open for at least 15 seconds without a “No”. Or it got a “Yes” or “This solved it” after a search that did not have it first or was not sure, or after one that found nothing just before. They count as search read them: misspelt words corrected, pinyin in characters. Visits that gave up or wrote do not count, nor words that something was masked in, nor those for which search offered several articles of which this was one. People are networks, each once a day. From two people on, in this week and the seven closed ones before; from one whom it solved it for.',
  },
  told: {
    name: 'Told of an answer',
    definition: 'Emails to people who had asked in vain, because an article answers them now.',
  },
  toldYes: {
    name: 'Told, and it helped',
    definition: '“Yes” to such an email, in the week in which it was said.',
  },
  toldNo: {
    name: 'Told, and it did not help',
    definition: '“No” to such an email, in the week in which it was said. It opens the gap again.',
  },
  received: { name: 'Messages', definition: 'Messages that came in, without quarantine.' },
  people: { name: 'People who wrote', definition: 'Different email addresses among them.' },
  repeatContact: {
    name: 'Wrote again',
    definition:
      'People who had written on the same topic in the 30 days before / people who wrote. Messages without a topic repeat nothing. From 20 people on.',
  },
  replyMedian: {
    name: 'First reply, half within',
    definition:
      'Office hours from a message to its first reply, for replies given this week: the median.',
  },
  replyP90: { name: 'First reply, 90 % within', definition: 'The same: the 90th percentile.' },
  replyClock: {
    name: 'First reply by the clock, half within',
    definition:
      'The same replies with nights and days off counted, as those who waited lived them: the median. It stands beside the office hours where it is an hour longer or more.',
  },
  replyInside: {
    name: 'First reply inside the target',
    definition: 'First replies within the target of their priority / all of them. From 8 on.',
  },
  solvedMedian: {
    name: 'Solved, half within',
    definition: 'Office hours from a message to “solved”, for those solved this week: the median.',
  },
  solvedP90: { name: 'Solved, 90 % within', definition: 'The same: the 90th percentile.' },
  solvedClock: {
    name: 'Solved by the clock, half within',
    definition: 'The same with nights and days off counted: the median.',
  },
  solvedInside: {
    name: 'Solved inside the target',
    definition: 'Solved within the target of their priority / all solved this week. From 8 on.',
  },
  satisfaction: {
    name: 'Satisfied',
    definition: 'Answers 4 and 5 of 5 / all answers (CSAT). From 8 on.',
  },
  effortMean: {
    name: 'Ease, mean',
    definition: 'Mean of 1 (very hard) to 5 (very easy). From 8 answers on.',
  },
  effortEasy: { name: 'Easy', definition: 'Answers 4 and 5 of 5 / all answers. From 8 on.' },
  again: { name: 'Would use it again', definition: 'Yes / (yes + no). From 8 on.' },
};

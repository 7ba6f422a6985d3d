/** The page after a form that was sent without script. */
export const thanks = {
  title: 'Thank you',
  note: 'It is noted.',
  back: 'Back to the help',
  toArticle: 'Back to the article',
};

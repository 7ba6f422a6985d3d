import ArticlePicture from '../pictures/ArticlePicture.astro';
import Aside from './Aside.astro';
import Card from './Card.astro';
import Figure from './Figure.astro';
import Keys from './Keys.astro';
import MenuPath from './MenuPath.astro';
import Question from './Question.astro';
import Questions from './Questions.astro';
import Steps from './Steps.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';

/** What an author may use in an article without an import. */
export const parts = {
  img: ArticlePicture,
  Aside,
  Card,
  Figure,
  Keys,
  MenuPath,
  Question,
  Questions,
  Steps,
  Tab,
  Tabs,
};

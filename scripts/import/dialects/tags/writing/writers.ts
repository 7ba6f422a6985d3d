import { escapeHtml } from '../../../../../site/markdown/escape-html.ts';
import type { Context } from '../../context.ts';
import { codeTabs } from '../../lines/directives.ts';
import {
  aside,
  type Block,
  details,
  isKind,
  steps,
  tab,
  tabs,
  withTitle,
} from '../../text/blocks.ts';
import { isHidingStyle } from '../../text/hiding-style.ts';
import { asCode } from '../../words/expressions.ts';
import { type Tag, valueAt } from '../reading/tag.ts';
import { writeAddress } from './addresses.ts';
import { writeCode } from './code.ts';
import { writeHtml } from './html.ts';
import { writeInclude } from './includes.ts';
import { writeLink, writePicture } from './media.ts';
import type { Written } from './render.ts';
import { writeUnknown } from './unknown.ts';
import { writeParameter, writeVersion, writeWords } from './words.ts';

/** A tag with what it holds, to be written as our Markdown has it. */
export interface FilledTag {
  tag: Tag;
  /** What it holds, already ours; missing where nothing closes the tag. */
  inside: string | undefined;
  source: string;
  /** Whether words stand before or behind it in its line. */
  isInText?: boolean;
  /** Whether its line is a heading. */
  isInHeading?: boolean;
}

/** What a tag of another tool becomes here. */
export function writeTag(element: FilledTag, context: Context): Written {
  const { kind, name } = element.tag;
  const { lose } = context;
  // It closes what nobody opened.
  if (kind === 'close') return { words: '' };
  if (isHiddenPart(element.tag) && element.inside !== undefined) {
    lose('comment or hidden text left out', element.source.trim());
    return { words: '' };
  }
  const writer = writers.find(([names]) => names.test(name))?.[1];
  return (
    writeInclude(element, context) ?? writer?.(element, context) ?? writeUnknown(element, context)
  );
}

/** By its own style, or by the attribute of HTML, which a component may mean otherwise. */
const isHiddenPart = ({ named, name }: Tag) =>
  isHidingStyle(named.get('style') ?? '') ||
  (name.startsWith('html:') && /^(|hidden|true)$/.test(named.get('hidden') ?? 'no'));

type Writer = (element: FilledTag, context: Context) => Written | undefined;

/** By the names that tools give such a tag; the first that fits. */
const writers: [RegExp, Writer][] = [
  [/^param$/, writeParameter],
  [/^(tabs?|tabgroup|tabset|tabbedcontent|tabpane|codetabs|contenttabs)$/, writeTabs],
  [
    /^(tabitem|tabsitem|tabstab|tabpanel|tabspanel|tabscontent|codegroupitem|tabcontent)$/,
    writeTab,
  ],
  [/^(codegroup|codeblocks|requestexample|responseexample)$/, codeGroup],
  [/^(steps|stepper|procedure|tutorial)$/, writeSteps],
  [/^(step|stepsstep|steplist|stepitem)$/, writeStep],
  [
    /^(details|expand|expandable|expansion|collapse|collapsible|accordion|accordionitem|spoiler|toggle|foldable|fold|hiddencontent|faqitem|disclosure)$/,
    writeDetails,
  ],
  [
    /^(callout|admonition|notice|alert|aside|hint|box|banner|infobox|messagebox|panel|pageinfo|announcement|blockalert|note\w*|tip|tips|warn|warning|info|information|caution|danger|important|success|error|attention|check|prerequisites?)$/,
    writeAside,
  ],
  [/^(blockquote|quote|pullquote|epigraph|cite)$/, writeQuote],
  [
    /^(figure|image|img|picture|screenshot|themedimage|themeimage|zoom|zoomableimage|imgproc|assetimg|lightbox|imagezoom|nuximg|astroimage)$/,
    writePicture,
  ],
  [
    /^(youtube\w*|vimeo\w*|video\w*|embed\w*|iframe|gist|codepen|tweet|twitter|x|bilibili|jsfiddle|asciinema|instagram|loom|wistia|audio|player|stackblitz|codesandbox)$/,
    writeLink,
  ],
  [
    /^(contentref|linkcard|card|button|linkbutton|btn|docscard|doccard|cardlink|link|a|anchorlink|file|docslink|internallink|externallink|routerlink|nuxtlink|navlink|relatedlink)$/,
    writeLink,
  ],
  [
    /^(ref|relref|postpath|assetpath|urlfor|fullurlfor|posturl|asset|absurl|relurl|postlink|assetlink|linkto|doc)$/,
    writeAddress,
  ],
  [
    /^(code|codeblock|codetoggle|codesnippet|codepreview|codetab|codenewtab|highlight|includecode|mermaid|math|katex|mathjax|chart|prism|verbatim|terminal|cli)$/,
    writeCode,
  ],
  [/^(raw|norender|filter|autoescape)$/, rawText],
  [
    /^(new|added|changed|deprecated|removed|available)(in|since|from)?$|^version(added|changed|removed)$/,
    writeVersion,
  ],
  [
    /^(badge|tag|label|pill|chip|status|version|since|span|small|term|tooltip|abbr|highlighttext|mark|kbd|key|text|b|strong|glossary\w*|t|trans|p)$/,
    writeWords,
  ],
  [
    /^(comment|head|script|style|toc|tableofcontents|doccardlist|tocinline|outline|subpages|childrens?|listchildren|icon|fa|faicon|feather|emoji|br|hr|spacer|clear|metadata|seo|meta|banneradvertisement)$/,
    leaveOut,
  ],
  [
    /^(if|unless|for|case|when|else|elsif|elseif|assign|capture|set|cycle|tablerow|break|continue|increment|decrement|block|extends|import|macro|call)$/,
    program,
  ],
  [/^html:/, writeHtml],
];

function writeAside({ tag, inside }: FilledTag): Written {
  const { listed, name } = tag;
  const [first = '', ...rest] = listed;
  const given = valueAt(
    tag,
    'type',
    'kind',
    'style',
    'color',
    'variant',
    'intent',
    'status',
    'class',
    'level',
  );
  const isListed = isKind(first);
  const kind =
    [given, isListed ? first : '', name.replace(/html$/, '')].find((word) => isKind(word)) ?? '';
  const title =
    valueAt(tag, 'title', 'heading', 'header', 'headline', 'label') ||
    (isListed ? rest : listed).join(' ');
  const text = inside?.trim()
    ? inside
    : valueAt(tag, 'content', 'text', 'message', 'body', 'description');
  return { block: text.trim() ? aside(kind, title, text) : aside(kind, '', title) };
}

/** `tab` is the container in some tools and the single one in others. */
function writeTabs({ tag, inside, source }: FilledTag): Written {
  if (tag.name === 'tab') return writeTab({ tag, inside, source });
  const labels = (valueAt(tag, 'items', 'labels') || '').split(/\s*[,|]\s*/).filter(Boolean);
  let index = 0;
  const named = (inside ?? '').replace(/data-label=""/g, () => {
    index += 1;
    return `data-label="${escapeHtml(labels[index - 1] ?? String(index))}"`;
  });
  return {
    block: named.includes('data-part="tab"') ? tabs(named) : { open: '', close: '', inside: named },
  };
}

function writeTab({ tag, inside = '' }: FilledTag): Written {
  const label =
    valueAt(tag, 'label', 'title', 'header', 'name', 'tab', 'value') || tag.listed.join(' ');
  const language = valueAt(tag, 'lang', 'language');
  const isCode = language !== '' && !/^[ \t]*(```|~~~)/m.test(inside);
  return { block: tab(label, isCode ? `\`\`\`${language}\n${inside.trim()}\n\`\`\`` : inside) };
}

function codeGroup({ inside = '' }: FilledTag): Written {
  return {
    block: inside.includes('data-part="tab"') ? tabs(inside) : tabs(codeTabs(inside)),
  };
}

function writeSteps({ inside = '' }: FilledTag): Written {
  if (/^[ \t]*<li>/m.test(inside))
    return { block: { open: '<section data-part="steps"><ol>', close: '</ol></section>', inside } };
  return { block: /^[ \t]*1[.)][ \t]/m.test(inside) ? steps(inside) : plain(inside) };
}

function writeStep({ tag, inside = '' }: FilledTag): Written {
  const title =
    valueAt(tag, 'title', 'label', 'name', 'heading', 'stepname') || tag.listed.join(' ');
  return { block: { open: '<li>', close: '</li>', inside: withTitle(title, inside) } };
}

function writeDetails({ tag, inside }: FilledTag): Written | undefined {
  if (inside === undefined) return undefined;
  const title = valueAt(tag, 'title', 'summary', 'label', 'header', 'heading', 'question', 'name');
  return { block: details(title || tag.listed.join(' ') || '…', inside) };
}

function writeQuote({ tag, inside = '' }: FilledTag): Written {
  const words = valueAt(tag, 'author', 'source', 'cite') || tag.listed.join(' ');
  const source = words ? `\n\n— ${words}` : '';
  return {
    block: { open: '<blockquote>', close: '</blockquote>', inside: inside.trim() + source },
  };
}

/** Signs of a template that stand there to be read, which become code. */
function rawText({ source }: FilledTag): Written {
  return { words: source.replace(/\{\{.*?\}\}|\{%.*?%\}/g, asCode) };
}

function leaveOut({ tag }: FilledTag, { lose }: Context): Written {
  if (tag.name !== 'br' && tag.name !== 'hr') lose('construct of another tool left out', tag.raw);
  return { words: tag.name === 'br' ? '<br>' : '' };
}

function program({ tag, inside = '' }: FilledTag, { lose }: Context): Written {
  lose('program of a page left out', tag.raw);
  return { words: inside };
}

function plain(inside: string): Block {
  return { open: '', close: '', inside };
}

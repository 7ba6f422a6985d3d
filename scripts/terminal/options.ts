import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../../site/content/advice/did-you-mean.ts';

interface Command<Options> {
  help: string;
  options: Options;
  /** Whether it takes arguments beside its options. */
  allowPositionals?: boolean;
}

const helpOption = { help: { type: 'boolean', short: 'h', default: false } } as const;

/** Reads a command's options. Ends it with the help when asked, or when an option is not understood. */
export function readOptions<Options extends NonNullable<ParseArgsConfig['options']>>({
  help,
  options,
  allowPositionals = false,
}: Command<Options>) {
  helpWhenAsked(help);
  const { values, positionals } = parsed({ ...options, ...helpOption });
  const [word] = positionals;
  if (word !== undefined && !allowPositionals) end(`"${word}" means nothing here. ${askHelp}`, 2);
  return { values, positionals };
}

function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    end(plainly(error as Error, Object.keys(options)), 2);
  }
}

/** Ends the command with its help where that is asked for, whatever else is. */
export function helpWhenAsked(help: string): void {
  if (process.argv.some((arg) => ['--help', '-h'].includes(arg))) end(help, 0);
}

/** Ends the command: with 0 it says what was asked for, else what went wrong. */
export function end(message: string, code: number): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}

const askHelp = '--help says what does.';

function plainly({ message }: Error, known: readonly string[]): string {
  const name = /'(?:-\w, )?(--?[^' ]+)/.exec(message)?.[1] ?? '';
  if (message.startsWith('Unknown option')) {
    const word = name.replace(/^-+/, '');
    const guess = known.find((option) => option.startsWith(word)) ?? nearest(word, known);
    return `There is no option ${name}. ${guess ? `Did you mean --${guess}?` : askHelp}`;
  }
  return message.includes('does not take')
    ? `Write ${name} without a value.`
    : `Write a value after ${name}.`;
}

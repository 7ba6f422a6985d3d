// What a system answers where a file cannot be read or written, as a sentence that says what to do. Loaded before any
// command, on whatever Node the machine has, so it uses nothing but Node.
import { lstatSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/**
 * The sentence for a fault of the file system; nothing for any other fault, whose trace is for whoever looks after the
 * code.
 * @param {unknown} fault
 * @returns {string | undefined}
 */
export function fileFault(fault) {
  const { code = '', dest, path = code === 'EISDIR' ? namedFolder() : undefined } = Object(fault);
  const say = sentences[code];
  if (!say || (typeof path !== 'string' && !withoutPath.test(code))) return undefined;
  return say(shown(path), shown(dest ?? path), path);
}

const withoutPath = /^(?:ENOSPC|EDQUOT|EMFILE|ENFILE|EIO)$/;

const again = 'then run this again';

const sentences = {
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: (file) => `${file} lies where nothing can be written. Choose another place, ${again}.`,
  ENOSPC: full,
  EDQUOT: full,
  EIO: (file) => `${file} could not be read or written: the disk has a fault. Check it, ${again}.`,
  ENOTDIR: inTheWay,
  EEXIST: inTheWay,
  EISDIR: (file) => `${file} is a folder, where a file is needed. Move it away, ${again}.`,
  ENOTEMPTY: (_, file) => `${file} holds files that are in the way. Move it away, ${again}.`,
  EXDEV: (file, to) =>
    `${file} and ${to} lie on two disks, so nothing can be moved between them in one step. Bring both onto one, ${again}.`,
  EBUSY: (file) =>
    `${file} is in use, or is a disk of its own. End what uses it or choose a folder inside it, ${again}.`,
  ENOENT: missing,
  ENAMETOOLONG: (file) => `${file} is a longer name than this disk takes. Shorten it, ${again}.`,
  ELOOP: (file) => `${file} is a link that leads to itself. Take it away, ${again}.`,
  EMFILE: tooMany,
  ENFILE: tooMany,
};

function forbidden(file, to) {
  const both = file === to ? file : `${file} or ${to}`;
  return `You may not read or write ${both}. Give yourself the right to it, ${again}.`;
}

/** What was named and is not there; whatever else is missing is a fault of the code. */
function missing(file, _, path) {
  if (isLink(path))
    return `${file} is a link that leads nowhere. Put the file itself there, ${again}.`;
  const isNamed = named().some((one) => resolve(path) === one || dirname(resolve(path)) === one);
  return isNamed ? `There is no ${file}. Correct its name, ${again}.` : undefined;
}

/** What the command was called with, as places; its options are places of nothing. */
const named = () => process.argv.slice(2).map((arg) => resolve(arg.replace(/^--?[\w-]+=/, '')));

/** Reading a folder like a file, the system does not say which. */
const namedFolder = () =>
  named().find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());

function full(file) {
  return `The disk is full: ${file} could not be written. Make room on it, ${again}.`;
}

function tooMany() {
  return `This system lets no further file be opened. Raise the limit (ulimit -n 4096), ${again}.`;
}

/** Names the file that stands where a folder should: it may be any part of the path. */
function inTheWay(file, _, path) {
  for (let place = path; place !== dirname(place); place = dirname(place))
    if (isFile(place))
      return `${shown(place)} is a file, where a folder is needed. Move it away, ${again}.`;
  return `${file} is there already. Move it away, ${again}.`;
}

const isFile = (path) => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const isLink = (path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** As somebody in this folder calls it. */
function shown(path) {
  if (typeof path !== 'string') return 'a file';
  const inside = relative('.', path);
  return inside === '' || inside.startsWith('..') ? path : inside;
}

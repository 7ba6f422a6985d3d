import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { didYouMean } from '../../advice/did-you-mean.ts';
import {
  brandFiles,
  brandFolder,
  brandPicture,
  brandPictures,
  brandStyles,
  pictureEndings,
  pictureName,
} from '../../brand/files.ts';
import { brandPictureFault, brokenPicture } from '../../brand/picture-fault.ts';
import { refuseDrawing } from '../../pictures/drawing/refuse-drawing.ts';
import type { Mistake } from '../../yaml/parse.ts';
import { readStylesheet } from './stylesheet.ts';

/** What is wrong with the files of the brand: a name that means nothing, two of one, or no picture. */
export async function brandMistakes(): Promise<Mistake[]> {
  const faults = brandFiles().map(async (file) => {
    if (file === brandStyles) return stylesFaults();
    const message = await pictureFault(file);
    return message ? [{ file, line: 1, message }] : [];
  });
  return (await Promise.all(faults)).flat().map(({ file, ...fault }) => ({
    file: relative('.', join(brandFolder, file)),
    key: '',
    ...fault,
  }));
}

/** What the stylesheet fetches has to lie beside it: the pages take nothing from elsewhere. */
function stylesFaults(sheet: string = brandStyles, seen = new Set([sheet])): Fault[] {
  const { addresses, faults } = readStylesheet(readFileSync(join(brandFolder, sheet), 'utf8'));
  return [
    ...faults.map((fault) => ({ file: sheet, ...fault })),
    ...addresses.flatMap(({ address, line }) => {
      const message = addressFault(address, dirname(sheet));
      if (message) return [{ file: sheet, line, message }];
      const other = fileOf(address, dirname(sheet));
      if (extname(other) !== '.css' || seen.has(other)) return [];
      seen.add(other);
      return stylesFaults(other, seen);
    }),
  ];
}

type Fault = Omit<Mistake, 'key'>;

/** From the folder of the brand. */
const fileOf = (address: string, folder: string) => join(folder, address.replace(/[?#].*/s, ''));

function addressFault(address: string, folder: string): string | undefined {
  if (/^(?:data:|#)/i.test(address)) return undefined;
  if (/^(?:[\w+.-]+:|\/)/.test(address))
    return `Put ${address} into a folder beside the stylesheet, and write ./folder/file: pages fetch nothing from elsewhere.`;
  const file = fileOf(address, folder);
  if (!existsSync(join(brandFolder, file))) return `There is no file ${address}.`;
  const fault = drawingFault(file);
  return fault && `Replace ${address}: it is ${fault}.`;
}

const drawingFault = (file: string): string | undefined =>
  extname(file).toLowerCase() === '.svg'
    ? refuseDrawing(readFileSync(join(brandFolder, file)))
    : undefined;

async function pictureFault(file: string): Promise<string | undefined> {
  const name = pictureName(file);
  if (!name) return unknown(file);
  const first = brandPicture(name);
  if (first !== join(brandFolder, file))
    return `Take one of the two away: ${relative(brandFolder, first ?? '')} is the ${name} already.`;
  const fault = await brandPictureFault(join(brandFolder, file));
  if (fault === brokenPicture)
    return 'It cannot be read as a picture. Save it again, as PNG or SVG.';
  if (fault) return `Replace it: it is ${fault}.`;
  return name === 'logo-dark' && !brandPicture('logo')
    ? 'Put a logo for light pages beside it, such as logo.svg.'
    : undefined;
}

function unknown(file: string): string {
  const ending = extname(file);
  const known = [...brandPictures.map((name) => `${name}${ending || '.svg'}`), brandStyles];
  if (brandPictures.some((name) => file === `${name}${ending}`))
    return `Save it with one of these endings: ${pictureEndings.join(', ')}.`;
  return `Nothing is called so here.${didYouMean(file, known) || ` There are ${[...brandPictures, brandStyles].join(', ')}; fonts and pictures of the stylesheet go into a folder.`}`;
}

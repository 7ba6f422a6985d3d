import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import * as z from 'zod';
import { contentFolder } from '../../../site/content/folder.ts';
import { locales } from '../../../site/languages/registry/locales.ts';
import { editSchema, type Refusal, takeBack } from '../../gaps/edits/edits.ts';
import { remembered } from '../../terminal/remembered.ts';

/** A question that is to become a gap. */
const waitingSchema = z.object({
  /** Of its own, so that it is stored once however often it is sent. */
  id: z.string(),
  locale: z.enum(locales),
  wordings: z.array(z.string()),
  /** A day for each person, newest first. */
  asked: z.array(z.iso.date()),
  /** When it was decided; nothing in what was remembered before that was. */
  put: z.iso.datetime().optional(),
});

export type WaitingGap = z.infer<typeof waitingSchema>;

/** One thing that the owner decided. */
const stepSchema = z.object({
  /** The questions that it was decided of; what they say stands nowhere here. */
  keys: z.array(z.string()),
  /** What was changed in an article. */
  edits: z.array(editSchema),
  /** The id of the gap that it is to become. */
  gap: z.string().optional(),
});

type Step = z.infer<typeof stepSchema>;

const storedSchema = z.object({
  decided: z.array(z.string()),
  /** Of the last run that decided anything, which can be taken back. */
  steps: z.array(stepSchema),
  waiting: z.array(waitingSchema),
});

/** What was decided about harvested questions, in this and earlier runs; each step is stored as it is made. */
export function openMemory() {
  const stored = remembered(file, storedSchema, ifDamaged) ?? {
    decided: [],
    steps: [],
    waiting: [],
  };
  const decided = new Set(stored.decided);
  let isNewRun = true;

  function save() {
    stored.decided = [...decided];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(stored));
    renameSync(`${file}.new`, file);
  }

  return {
    isDecided: (key: string) => decided.has(key),
    waiting: (): readonly WaitingGap[] => stored.waiting,
    /** How many steps can be taken back. */
    steps: () => stored.steps.length,
    decide(step: Step, gap?: WaitingGap) {
      if (isNewRun) stored.steps = [];
      isNewRun = false;
      stored.steps.push(step);
      if (gap) stored.waiting.push(gap);
      for (const key of step.keys) decided.add(key);
      save();
    },
    /** Takes back what was decided last: its questions are asked about again. */
    undo(): Step | Refusal {
      const step = stored.steps.at(-1);
      if (!step) return { refusal: 'There is nothing to take back.' };
      const undone = takeBack(step.edits);
      if ('refusal' in undone) return undone;
      stored.steps.pop();
      // A gap that is in the list already stays there, and is not asked about again.
      const isSent = step.gap !== undefined && !stored.waiting.some(({ id }) => id === step.gap);
      stored.waiting = stored.waiting.filter(({ id }) => id !== step.gap);
      for (const key of isSent ? [] : step.keys) decided.delete(key);
      save();
      return step;
    },
    sent() {
      stored.waiting = [];
      save();
    },
  };
}

export type Memory = ReturnType<typeof openMemory>;

/** Of each content folder its own: what was decided for one site says nothing of another. No build makes it again. */
const site = createHash('sha256').update(relative('.', contentFolder)).digest('hex').slice(0, 8);
const file = `.harvest/${site}.json`;
const ifDamaged =
  'put a copy of it back, or delete it. Without it all is asked again, and gaps that wait to be sent are gone.';

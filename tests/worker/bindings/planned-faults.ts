import { oneOf, seeded } from '../../search/seeded.ts';
import { type Choose, type Mode, modes } from './faulty.ts';

export interface PlannedFault {
  /** The number of the call that has the fault, and of what binding it is. */
  call: number;
  binding: string;
  /** What becomes of it; of several calls, of each. */
  mode: string;
  choose: Choose;
}

/** Every fault of every call, and so many times several calls of a request, as the seed has it. */
export interface Thorough {
  seed: number;
  several: number;
}

interface Plan {
  isPost: boolean;
  /** Without it, calls that only read have their faults by turns. */
  thorough: Thorough | undefined;
}

/** What is written to: by a call that only reads nothing is lost, and one that hangs fails. */
const writable = ['DB', 'SALTS', 'MAIL', 'FILES'];

export function plannedFaults(calls: readonly string[], plan: Plan): PlannedFault[] {
  const { isPost, thorough } = plan;
  const single = calls.flatMap((binding, index) => {
    const call = index + 1;
    const isWhole = thorough || (isPost && writable.includes(binding));
    return (isWhole ? modes : [modes[call % 2] ?? 'fails']).map((mode) => ({
      ...{ call, binding, mode },
      choose: (_: string, number: number) => (number === call ? mode : undefined),
    }));
  });
  return thorough ? [...single, ...severalFaults(calls, thorough)] : single;
}

function severalFaults(calls: readonly string[], { seed, several }: Thorough): PlannedFault[] {
  const chance = seeded(seed);
  return Array.from({ length: calls.length > 1 ? several : 0 }, () => {
    const sure = Math.floor(chance() * calls.length);
    const fates = calls.map((_, index): Mode | undefined =>
      index === sure || chance() < 0.4 ? oneOf(modes, chance) : undefined,
    );
    return {
      ...{ call: 0, binding: 'several', mode: fates.map((fate) => fate ?? 'works').join(', ') },
      choose: (_, number) => fates[number - 1],
    };
  });
}

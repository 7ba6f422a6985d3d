/** As much of an entry of package-lock.json as is asked here. */
interface LockedPackage {
  integrity?: string;
  resolved?: string;
  /** A folder of our own, or what lies inside the archive of another package: neither is fetched. */
  link?: boolean;
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

/** Forgets what has no hash, so that npm looks it up anew; and every address, which ties a lockfile to one registry. */
export function withoutUnproven({ packages, ...lockfile }: Lockfile): Lockfile {
  const proven = Object.entries(packages).filter(([place, locked]) => !place || isProven(locked));
  const bare = proven.map(([place, { resolved: _, ...locked }]) => [place, locked] as const);
  return { ...lockfile, packages: Object.fromEntries(bare) };
}

/** What is wrong with a lockfile, an entry a line: nothing proves it, it has an address, or it is not there. */
export function faultsOf({ packages }: Lockfile): string[] {
  return Object.entries(packages).flatMap(([place, locked]) => [
    ...(place && !isProven(locked) ? [`${place} has no integrity`] : []),
    ...(locked.resolved && !locked.link ? [`${place} has an address`] : []),
    ...Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, place, name))
      .map((name) => `${name} is not there, which ${place || 'package.json'} may need`),
  ]);
}

const isProven = ({ integrity = '', link, inBundle }: LockedPackage) =>
  link || inBundle || /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity);

/** Whether Node's resolution from `place` upwards finds `name` in the lockfile. */
function isLocked(packages: Lockfile['packages'], place: string, name: string): boolean {
  if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
  if (!place) return false;
  return isLocked(packages, place.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''), name);
}

import { settings } from '../../../../site/content/settings.ts';

/** Who is on the owner's side: these addresses, those behind an "@", and what a chat calls them. */
export interface Own {
  isOwn: (sender: string) => boolean;
  /** Learns an address of the owner's from what was delivered to it. */
  add: (address: string) => void;
}

/** From `--me` and from the settings: the owner's address, those on the contact page, and all of the product's own domain. */
export function ownSenders(given: readonly string[]): Own {
  const channels = settings.channels.filter(({ kind }) => kind === 'email').map(({ to }) => to);
  const names = [...given, settings.owner.email, ...channels, ...ownDomain()];
  const known = new Set(names.map((name) => name.trim().toLowerCase()));
  return {
    isOwn(sender) {
      const name = sender.trim().toLowerCase();
      return (
        known.has(name) || (name.includes('@') && known.has(name.slice(name.lastIndexOf('@'))))
      );
    },
    add: (address) => known.add(address),
  };
}

/** As "@paperboat.app", where the owner's address is at the domain of the product's site: others there answer too. */
function ownDomain(): string[] {
  const domain = settings.owner.email.replace(/^.*@/, '').toLowerCase();
  const hosts = [settings.product, settings.address].map((address) => new URL(address).hostname);
  const isOfProduct = hosts.some((host) => host === domain || host.endsWith(`.${domain}`));
  return isOfProduct ? [`@${domain}`] : [];
}

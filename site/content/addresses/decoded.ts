/** An address as a person reads it; one that is badly encoded stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What every percent sign of an address stands for, also where others are badly encoded. */
export const looselyDecoded = (address: string): string =>
  address.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(
      Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
    ),
  );

const ours = /^routes = \[\{ pattern = "[^"]*", custom_domain = true \}\]$/m;

/** `wrangler.toml` with the domain; nothing where its routes were written in another way, which is the owner's. */
export function withDomain(toml: string, domain: string): string | undefined {
  const line = `routes = [{ pattern = ${JSON.stringify(domain)}, custom_domain = true }]`;
  if (ours.test(toml)) return toml.replace(ours, line);
  if (hasRoutes(toml)) return undefined;
  // Above the first table: below it the line would be a key of that.
  return /^preview_urls = .*$/m.test(toml)
    ? toml.replace(/^preview_urls = .*$/m, (found) => `${found}\n${line}`)
    : `${line}\n${toml}`;
}

/** Whether it says at all where the site is. */
export const hasRoutes = (toml: string): boolean => /^\s*(?:routes?\s*=|\[\[?routes)/m.test(toml);

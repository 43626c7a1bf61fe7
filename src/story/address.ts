/** What links of a page may lead to: the web, a mailbox and the page itself. Nothing that runs. */
import { z } from 'zod';

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http: or https:',
});

const mailAddress = z.url({ protocol: /^mailto$/ });

const within = z.string().startsWith('#');

/** Whether an address may stand in a link. */
export function isLinkable(address: string): boolean {
  return [webAddress, mailAddress, within].some((kind) => kind.safeParse(address).success);
}

#!/usr/bin/env node
/** The commands of the package: `npx dateline check` … `npm run pack` compiles them. */

/** As `engines` of package.json has it. */
const [MAJOR, MINOR] = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  console.error(
    `Dateline needs Node.js ${MAJOR}.${MINOR} or later, and this is ${process.versions.node}. A newer one is at https://nodejs.org.`,
  );
  process.exit(1);
}
// Loaded here, since an older Node could not read them.
const [{ main }, { INSTALLED }] = await Promise.all([
  import('./support/main.js'),
  import('./support/installed.js'),
]);
await main(process.argv.slice(2), INSTALLED);

export {};

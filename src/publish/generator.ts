import manifest from '../../package.json' with { type: 'json' };

/** What made the pages, by name and version. */
export const GENERATOR = `Dateline ${manifest.version}`;

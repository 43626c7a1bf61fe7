/** The built pages, served as any web server would, below a path of its own. */
import { mergeConfig, preview, build as viteBuild } from 'vite';
import { siteConfig } from '../../src/build/config.js';

export interface Site {
  /** Address of the page, with a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the stories of `storiesRoot`/data, or the repository's, into `folder`. */
export async function buildSite(folder: string, storiesRoot?: string): Promise<void> {
  const config = mergeConfig(siteConfig(storiesRoot), {
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  await viteBuild(config);
}

/** Serves a built folder below `/some/where/`, to prove that the path does not matter. */
export async function serveSite(folder: string): Promise<Site> {
  const server = await preview({
    base: '/some/where/',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  return { address, close: () => server.close() };
}

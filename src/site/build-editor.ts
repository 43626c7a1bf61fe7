/** Builds the editor as static files. */
import { type InlineConfig, mergeConfig, type Plugin, build as viteBuild } from 'vite';
import type { Settings } from '../publish/settings.js';
import type { SiteKit } from '../publish/site.js';
import { editorConfig } from './editor-config.js';

interface EditorBuild {
  /** From the build of a site: see `SiteOptions`. */
  readonly kit: SiteKit;
  /** Of the site; where the pages made in the editor will lie is not known. */
  readonly settings: Settings;
  /** Emits the stories that are offered as copies. */
  readonly examples: Plugin;
  readonly logging: Pick<InlineConfig, 'logLevel' | 'customLogger'>;
}

/** @param outDir is emptied */
export async function buildEditor(
  outDir: string,
  { kit, settings, examples, logging }: EditorBuild,
): Promise<void> {
  const config = await editorConfig(kit, { ...settings, address: undefined });
  await viteBuild(
    mergeConfig(config, {
      configFile: false,
      ...logging,
      plugins: [examples],
      build: { outDir, emptyOutDir: true },
    }),
  );
}

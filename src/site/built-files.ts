/** The files of a site as `npm run build` writes them, without writing them. */
import { build, mergeConfig, type Rolldown, type UserConfig } from 'vite';

export interface BuiltFile {
  /** Its path in the site's folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** @throws Error if the stories have errors */
export async function builtFiles(config: UserConfig): Promise<readonly BuiltFile[]> {
  const made = await build(
    mergeConfig(config, { configFile: false, logLevel: 'silent', build: { write: false } }),
  );
  const { output } = made as Rolldown.RolldownOutput;
  const encoder = new TextEncoder();
  return output.map((file) => {
    const content = file.type === 'chunk' ? file.code : file.source;
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    return { fileName: file.fileName, bytes };
  });
}

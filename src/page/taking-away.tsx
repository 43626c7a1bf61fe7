/** @jsxImportSource preact */
import type { Story } from '../story/story.js';
import type { Download, Sharing } from './content.js';
import { writeDay, writeSize } from './dates.js';
import { elementSnippet, frameSnippet } from './embed-snippet.js';
import { Said, useLanguage } from './language.js';
import { Sources } from './sources.js';

interface Props {
  readonly story: Story;
  readonly sharing: Sharing;
}

/**
 * What readers can save, download and embed. Buttons that need the script are hidden until it shows
 * them.
 */
export function TakingAway({ story, sharing }: Props) {
  const { places, downloads, embed, element, site, generator, licences } = sharing;
  const language = useLanguage();
  if (places === undefined) return null;
  const words = language.words.sharing;
  return (
    <section class="taking-away" aria-labelledby="taking_away" {...language.own}>
      <h2 id="taking_away">{words.takingAway}</h2>
      <p>
        <a class="places-file" href={places} download={`${story.slug}.geojson`}>
          {words.geojson}
        </a>
        {`, ${words.geojsonMeaning}`}
      </p>
      {downloads && <Downloads story={story} downloads={downloads} />}
      <p class="picture-buttons" hidden>
        <button type="button" value="svg" title={words.picture}>
          {words.asSvg}
        </button>{' '}
        <button type="button" value="png" title={words.picture}>
          {words.asPng}
        </button>
      </p>
      {embed !== undefined && (
        <EmbedSnippet story={story} embed={embed} site={site} element={element} />
      )}
      <Citation story={story} site={site} />
      <Sources generator={generator} licences={licences} />
    </section>
  );
}

interface DownloadsProps {
  readonly story: Story;
  readonly downloads: readonly Download[];
}

function Downloads({ story: { slug }, downloads }: DownloadsProps) {
  const { words, wordsTag } = useLanguage();
  return (
    <details class="downloads">
      <summary>{words.sharing.otherFormats}</summary>
      <ul>
        {downloads.map(({ file, size }) => (
          <li>
            <a href={file} download={`${slug}-${file}`}>
              {words.downloads[file]}
            </a>
            {`, ${writeSize(size, wordsTag)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CitationProps {
  readonly story: Story;
  readonly site: string | undefined;
}

/** The story in a line of a bibliography: whose, what, by whom published and when, and where. */
function Citation({ story: { article }, site }: CitationProps) {
  const { headline, author = [], publisher, published, language } = article;
  const { words } = useLanguage();
  const day = published === undefined ? [] : [writeDay(published, language, 'medium')];
  const issued = [...(publisher ? [publisher.name] : []), ...day].join(', ');
  return (
    <p class="citation">
      {words.sharing.cite}
      {words.colon}{' '}
      {author.length > 0 && (
        <>
          <Said>{author.map(({ name }) => name).join(', ')}</Said>
          {'. '}
        </>
      )}
      <cite>
        <Said>{headline}</Said>
      </cite>
      {` (${words.sharing.map}). `}
      {issued !== '' && (
        <>
          <Said>{issued}</Said>
          {'. '}
        </>
      )}
      {site}
    </p>
  );
}

interface SnippetProps {
  readonly story: Story;
  readonly embed: string;
  readonly site: string | undefined;
  readonly element: string | undefined;
}

function EmbedSnippet({ story: { article }, embed, site, element }: SnippetProps) {
  const words = useLanguage().words.sharing;
  const address = site === undefined ? embed : new URL(embed, site).href;
  return (
    <details class="embed-snippet">
      <summary>{words.embed}</summary>
      <p id="embed_meaning">{words.embedMeaning}</p>
      <textarea
        readonly
        rows={5}
        spellcheck={false}
        aria-label={words.snippet}
        aria-describedby="embed_meaning"
        value={frameSnippet(address, article.headline)}
      />
      <button type="button" data-copied={words.copied} hidden>
        {words.copy}
      </button>
      {site !== undefined && element !== undefined && (
        <>
          <p id="element_meaning">{words.elementMeaning}</p>
          <textarea
            readonly
            rows={4}
            spellcheck={false}
            aria-label={words.snippet}
            aria-describedby="element_meaning"
            value={elementSnippet(address, site, new URL(element, site).href, article.headline)}
          />
        </>
      )}
    </details>
  );
}

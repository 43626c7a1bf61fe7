/** @jsxImportSource preact */
import type { Article } from '../story/article.js';
import type { Party } from '../story/values.js';
import { DateElement } from './date-element.js';
import { writeDate } from './dates.js';
import { Filled, Own, Said, useLanguage } from './language.js';

interface Props {
  readonly article: Article;
  /** The address of the front page, if there is one. */
  readonly front?: string | undefined;
}

/** Below the headline: by whom the article is, when it was published, and the way to others. */
export function Byline({ article, front }: Props) {
  const { author, publisher, published, modified, language } = article;
  const { words } = useLanguage();
  const isEmpty = [author, publisher, published, modified, front].every(
    (part) => part === undefined,
  );
  if (isEmpty) return null;
  return (
    <p class="byline">
      {author && (
        <span class="by">
          <Own>
            <Filled text={words.byAuthors} parts={[<Listed parties={author} />]} />
          </Own>
        </span>
      )}
      {publisher && (
        <span class="by">
          <Named party={publisher} />
        </span>
      )}
      {published !== undefined && (
        <DateElement date={published}>{writeDate(published, language)}</DateElement>
      )}
      {modified !== undefined && (
        <span>
          <Own>
            <Filled
              text={words.modified}
              parts={[
                <DateElement date={modified}>
                  <Said>{writeDate(modified, language)}</Said>
                </DateElement>,
              ]}
            />
          </Own>
        </span>
      )}
      {front !== undefined && (
        <Own>
          <a href={front}>{words.stories.all}</a>
        </Own>
      )}
    </p>
  );
}

/** "A, B and C", each a link where it has one. */
function Listed({ parties }: { readonly parties: readonly Party[] }) {
  const { wordsTag } = useLanguage();
  const numbers = parties.map((_, index) => String(index));
  return (
    <>
      {new Intl.ListFormat(wordsTag).formatToParts(numbers).map(({ type, value }) => {
        const party = type === 'element' ? parties[Number(value)] : undefined;
        return party ? <Named party={party} /> : value;
      })}
    </>
  );
}

function Named({ party: { name, link } }: { readonly party: Party }) {
  return link === undefined ? (
    <Said>{name}</Said>
  ) : (
    <a href={link}>
      <Said>{name}</Said>
    </a>
  );
}

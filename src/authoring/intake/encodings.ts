/** Encodings by their labels: those of `TextDecoder`, and some that it lacks. */

/**
 * The characters of bytes 128 to 255. Windows-1252 is here because Node.js up to 22 decodes it as
 * ISO 8859-1 (its issue 56542), which has no quotation marks and dashes; the others are those of
 * DOS, which the Encoding Standard leaves out.
 */
const UPPER_HALVES: Readonly<Record<string, string>> = {
  'windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${Array.from({ length: 96 }, (_, i) => String.fromCharCode(160 + i)).join('')}`,
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
};

/** As word processors and people call them. */
const ALIASES: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  western: 'windows-1252',
  mac: 'macintosh',
  macroman: 'macintosh',
  utf16: 'utf-16le',
  unicode: 'utf-16le',
  utf32: 'utf-32le',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  dos: 'cp850',
  ibm437: 'cp437',
  ibm850: 'cp850',
};

/** The encoding of a label, which may be written in several ways; `undefined` if none has it. */
export function encodingNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const known = ALIASES[name.replace(/[ _-]/g, '')] ?? name;
  if (known.startsWith(MIXED)) {
    const rest = encodingNamed(known.slice(MIXED.length));
    return rest === undefined || !isOfSingleBytes(rest) ? undefined : MIXED + rest;
  }
  if (known in UPPER_HALVES || known.startsWith('utf-32')) return known;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return undefined;
  }
}

/** The text of bytes; `undefined` where they mean nothing in the encoding. */
export function decodeBytes(encoding: string, bytes: Uint8Array): string | undefined {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding.endsWith('le'));
  if (encoding.startsWith(MIXED)) return decodeMixed(encoding, bytes).text;
  const upper = UPPER_HALVES[encoding];
  if (upper !== undefined) {
    return decodeSingle(bytes, upper);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Before the encoding of those bytes of a file that are not UTF-8: `utf-8+windows-1252`. */
export const MIXED = 'utf-8+';

function isOfSingleBytes(encoding: string): boolean {
  return (
    encoding in UPPER_HALVES || /^(?:windows-|iso-8859-|koi8|macintosh|x-mac|ibm)/.test(encoding)
  );
}

/**
 * The text of bytes that are UTF-8 in some places and another encoding in others, and where the
 * others are in it (UTF-16 code units).
 *
 * @param encoding such as `utf-8+windows-1252`, the second of single bytes
 */
export function decodeMixed(
  encoding: string,
  bytes: Uint8Array,
): { readonly text: string; readonly others: readonly number[] } {
  const table = tableOf(encoding.slice(MIXED.length));
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  const others: number[] = [];
  let [length, from] = [0, 0];
  const keep = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (let at = 0; at < bytes.length; ) {
    const size = sizeAt(bytes, at);
    if (size > 0) {
      at += size;
      continue;
    }
    keep(utf8.decode(bytes.subarray(from, at)));
    others.push(length);
    keep(table[(bytes[at] ?? 0) - 128] ?? '\ufffd');
    from = ++at;
  }
  keep(utf8.decode(bytes.subarray(from)));
  return { text: parts.join(''), others };
}

/** The characters of an encoding of single bytes, from byte 128 on. */
export function tableOf(encoding: string): readonly string[] {
  return Array.from(
    { length: 128 },
    (_, i) => decodeBytes(encoding, Uint8Array.of(128 + i)) ?? '\ufffd',
  );
}

/** How many bytes the character of UTF-8 at an offset has; 0 if there is none (RFC 3629, 4). */
function sizeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const [least, most] =
    lead === 0xe0
      ? [0xa0, 0xbf]
      : lead === 0xed
        ? [0x80, 0x9f]
        : lead === 0xf0
          ? [0x90, 0xbf]
          : lead === 0xf4
            ? [0x80, 0x8f]
            : [0x80, 0xbf];
  if (size === 0 || second < least || second > most) return 0;
  for (let i = 2; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}

/** Bytes at a time: so many arguments fit on the stack. */
const CHUNK = 8192;

function decodeSingle(bytes: Uint8Array, upper: string): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const codes = Array.from(bytes.subarray(at, at + CHUNK), (byte) =>
      byte < 128 ? byte : upper.charCodeAt(byte - 128),
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** `TextDecoder` has no UTF-32. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    parts.push(String.fromCodePoint(code));
  }
  return parts.join('');
}

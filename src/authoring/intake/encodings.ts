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

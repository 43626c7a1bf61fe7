/** Control characters, which no page can show: the check refuses them, and must not print them. */
export const controls = {
  'a command that clears the terminal': '\u001b[2J\u001b[H',
  'a command that colours the terminal': '\u001b[31mno errors\u001b[0m',
  'a command that names the terminal': '\u001b]0;any\u0007',
  'a link in the terminal': '\u001b]8;;ASK\u001b\\any\u001b]8;;\u001b\\',
  'a command that fills the clipboard': '\u001b]52;c;YW55\u0007',
  'a bell': 'any\u0007',
  'steps back over what was printed': 'error\b\b\b\b\bright',
  'a nought in a name of an element': '<im\u0000g src=x onerror=RUN>',
  'a nought before a name of an element': '<\u0000img src=x onerror=RUN>',
  'a nought within a scheme': '<a href="java\u0000script:RUN">any</a>',
  'a vertical tab between attributes': '<img\u000bsrc=x\u000bonerror=RUN>',
  'a switch of the character set': '\u000e<any>\u000f',
  'a unit separator': 'any\u001f=1+1',
  'code points that are no characters': 'any\ufffe\uffff',
  'half of a surrogate pair': 'any\ud800',
} as const;

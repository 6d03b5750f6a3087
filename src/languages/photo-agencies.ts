/** Who is named below pictures: agencies, libraries and sites that sell or lend them; folded. Newspapers are in {@link KNOWN_MEDIA}. */
export const PHOTO_AGENCIES: ReadonlySet<string> = new Set(
  `getty|getty images|shutterstock|istock|istockphoto|adobe stock|alamy|unsplash|pexels|pixabay|flickr|wikimedia|wikimedia commons|wikipedia|creative commons|cc by|cc by sa|magnum|magnum photos|epa|upi|zuma|zuma press|imago|picture alliance|
  abaca|abacapress|sipa|sipa press|sipa usa|hans lucas|gamma rapho|rea|divergence|bestimage|maxppp|photopqr|belga|keystone|ap photo|the canadian press|pa|pa wire|pa images|bloomberg|corbis|rex|rex features|eyevine|nasa|esa|dr`
    .split('|')
    .map((name) => name.trim()),
);

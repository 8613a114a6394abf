const split = (words: string) => words.trim().split(/\s+/);

/** What a guesser tries first: what many take as a passphrase, alone, or with a number or a year behind it. */
export const COMMON = split(`
  password passwort passw0rd pass passphrase passcode pwd login logon letmein welcome admin administrator root user
  guest default changeme secret secrets private access open opensesame sesame hello hallo test testing tester
  computer laptop internet google facebook apple microsoft windows samsung android chrome firefox browser netflix
  iloveyou iloveu ilove loveyou loveme lovely love lover mylove foreverlove kisses kiss sweetheart darling honey baby
  babygirl babyboy angel angels sunshine princess queen prince superman batman spiderman pokemon pikachu starwars
  naruto minecraft fortnite monkey dragon tiger lion eagle falcon phoenix unicorn butterfly buster shadow ginger
  pepper cookie chocolate cheese banana orange cherry summer winter spring autumn monday friday sunday january
  february march april june july august september october november december football soccer baseball basketball
  hockey tennis golf liverpool arsenal chelsea barcelona juventus yankees cowboys steelers lakers master hunter
  killer ranger soldier freedom liberty america london paris berlin england germany france canada australia trustno
  trustnoone whatever nothing something forever family mother father mummy daddy mom dad brother sister friend friends
  bestfriend jesus christ jesuschrist jesuslovesme godisgood godislove god heaven blessed faith hope peace happy
  happiness smile success money rich lucky flower rose lily daisy jasmine diamond silver golden purple blue green
  black white yellow red pink harley mustang ferrari porsche mercedes toyota yamaha matrix merlin gandalf
  hogwarts harrypotter cheesecake asshole bitch fuck fuckyou fuckoff fuckme shit pussy sexy hottie asdf jkl
  zaq xsw qaz wsx qwe rty asd zxc abc abcd xyz number one two three four five six seven eight nine ten
  my is the and your you me new old i a it that this diary journal mood feelings feeling heart ward notes note
`);

/** First names that many carry. */
export const NAMES = split(`
  michael david john james robert william richard thomas charles joseph daniel matthew anthony andrew joshua
  christopher chris alex alexander benjamin ben samuel sam jack harry oliver george charlie jacob ethan noah liam
  lucas luke mark paul peter steven stephen kevin brian edward jason justin ryan nicholas nick eric adam aaron
  patrick sean scott martin simon stefan thorsten andreas markus jan lars pierre jean louis carlos jose juan
  miguel antonio marco luca mohammed muhammad ahmed ali omar ibrahim ivan sergei dmitri vladimir jordan taylor
  mary maria patricia jennifer linda elizabeth susan jessica sarah karen lisa nancy betty sandra ashley emily
  kimberly donna michelle amanda melissa laura rebecca stephanie sharon cynthia amy anna angela emma olivia sophia
  sophie isabella mia charlotte amelia chloe grace hannah lucy megan nicole natasha rachel samantha victoria andrea
  claudia julia katharina katie kate marie martina monika nina petra sabine silvia tanja vanessa fatima aisha
  max bella coco rocky lucky buddy bailey molly luna rex
`);

/** What lies beside each other on a keyboard, and what is counted up. */
export const ROWS = split(`
  qwertyuiop qwertzuiop azertyuiop qwerty qwertz azerty qwert asdfghjkl asdfghjk asdfgh asdfg zxcvbnm yxcvbnm
  wxcvbn zxcvb zxcv qwer wert erty tyui uiop sdfg dfgh fghj ghjk hjkl xcvb cvbn vbnm poiuytrewq lkjhgfdsa mnbvcxz
  lkjh mnbv poiu 1q2w3e4r5t6y 1q2w3e4r 1q2w3e4r5t 1qaz2wsx3edc 1qaz2wsx 1qaz 2wsx 3edc 4rfv qazwsxedc qazwsx
  123qwe qwe123 qweasdzxc qweasd asdzxc 1234567890 0987654321 123456789 12345678 1234567 123456 12345 1234 123
  987654321 4321 54321 654321 147258369 159753 258456 112233 11223344 121212 123123 123321 102030 010203 090807
`);

/** Sentences that everybody knows. Between words a guesser leaves the spaces out as well. */
export const SAYINGS = split(`
  correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumpsoverthelazydog tobeornottobe
  tobeornottobethatisthequestion maytheforcebewithyou twinkletwinklelittlestar twinkletwinkle happybirthday
  happybirthdaytoyou onceuponatime inthebeginning inthebeginningwastheword ithinkthereforeiam loremipsum
  helloworld iamyourfather winteriscoming youshallnotpass livelaughlove hakunamatata
  godsavethequeen godsavetheking ourfather ourfatherwhoartinheaven ilovemyfamily ilovemywife ilovemyhusband
  ilovemydog ilovemycat ilovemykids ilovemymum ilovemymom iloveyousomuch iloveyouforever
  ihatemyjob ihatepasswords thisismypassword mypassword mysecretpassword letmeinplease openupplease
  humptydumpty maryhadalittlelamb rowrowrowyourboat theanswerisfortytwo
`);

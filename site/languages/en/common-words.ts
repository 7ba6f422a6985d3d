/**
 * The commonest words of four letters and more, each in one form and of at most seven letters, which are not misspelt though a
 * site has them not. They are the first 5,000 of `commonWords` in @zxcvbn-ts/language-en 4.1.1, which were counted in
 * OpenSubtitles 2024 (https://opus.nlpl.eu/, Helsinki-NLP, ODC-BY 1.0; their rights stay with those who wrote them), and what
 * devices and programs are spoken of with, abbreviations too, which films seldom do.
 */
export const commonWords = `
aaron abandon abby ability able aboard above abroad absolute absurd abuse academy accent accept access according
account accurate accused achieve acid across action active actor actress acts actual adam adapter added addition addon
address admin admiral admire admit adopted adorable adrian adult advance advice advise affair affect afford afraid
africa african against agency agent ages agree ahead airport ajax alan alarm albert album alcohol alert alex alfred
alibi alice alien alike alive allah allen alley allison allow almost alone along alpha already alright always amanda
amazing amber amen america among amongst amount ancient andrew android andy angel angela anger angle angry animal anna
anne annie announce annoying another ansi answer anthony antonio anxious anybody anymore anything anytime anyway
anywhere apart apology appeal appear appetite applause apple application apply appreciate approve april archie area
argh argue armor arms army arnold around arrange arrest arrive arthur article artist arts ascii ashamed ashes ashley
aside asks asleep assault asses asshole assigned assist assume assure attached attack attempt attend attention
attitude attracted audience audition audrey august aunt auntie austin autopsy avatar avenue average avoid awake award
aware away awesome awful awkward babe baby back backup bacon badge badly bags bail bailey bait baker balance ball band
bang bank banner barbara barcode bargain barking barn barney barrel barry bars base baseball basic basically basis
basket bastard bath batman battery battle beach beam beans bear beard beast beat beaten beauty became becky become
bedroom beef beep beer began begging begin begun behalf behave behind belief believe bell belly belong beloved below
belt bench bend beneath benefit benny berlin beside best beta beth betray better betty between beyond bible bigger
biggest bike bill billion billy bios bird birth bishop bitch bite bitter black blade blah blake blame blank blanket
blaring blast bleed bleep bless blew blind block blonde blood bloody blow blown blue bluetooth board boat bobby body
bold bomb bond bone bonnie bonus book bookmark boom boot booze border bored born borrow boss boston bother bottle
bottom bought bound bout bowl boxes boys brad brain branch brand brandon brat brave bravo breach bread break breath
brian bride bridge brief bright bring britain british broad broke broken brother brought brown browse browser bruce
brush brutal bubble buck bucket buddy budget buffer bugs build built bull bullet bump bunch bundle burden bureau burn
burnt burst bury bust busy butt butter button buying buzzing cabin cable cache caesar cage cake call calm came camera
cameron camp campus canada cancel cancer candidate candy capable capital captain captcha caption capture card care
career careful cargo carl carla carlos carol caroline carpet carry cart carter case casey cash casino cast castle
catch cats cattle caught cause cave ceiling celebrate cell center central cents century certain chain chair chamber
chan chance chang channel chanting chaos chapter charge charger charity charles charlie charm chart chase chat chatter
cheap cheat check checkbox cheer cheese chef chen chest chicago chick chicken chief child chill chimes china chinese
chip chirping chloe chocolate choi choice choose chop chose chosen chris christ chuck chuckles church cindy circle
circus citizen city civil claim claire clan clara clark class classic clay clean clear clever clicks client cliff
climb clinic clock clone close closer closest closet clothes cloud clown club clue cluster coach coast coat cocaine
cock code coffee coin cold cole colin collar collect college collins colonel color column coma combat combination come
comedy comfort comin command comment commission commit common company compare compete complete complex complicated
concept concern concert conclusion condition conduct confess confirm confused connect connor contact content contest
continue control conversation convince cook cookie cool cooper cops copy core corn corner corporate corpse correct
cors cost costume couch coughs council counsel count counter country county couple courage course court cousin cover
coward cowboy crack craig crap crash crazy cream create creative creature credit creepy crew cried crime crisis cross
crowd crown cruel crush crystal cuda culture cunt cure curious current curse cursor curtis custody custom cute cycle
daddy daily daisy dale dallas damage damn dana dance dancer danger daniel danny dare dark darling darn data date dave
david davis dawn days ddns ddos dead deaf deal dealer dealt dean dear death debate debbie debt debug decades decent
decide decision deck dedicated deep deeper default defeat defend defense definitely degree delay delete delicate
delighted deliver demand demo demon denise dennis deny depend deposit depressed deputy derek describe desert deserve
design desire desk desktop desperate despite dessert destination destiny destroy detail develop device devil dhcp
dialog diamond diana diane diary dick died diego dies diet digging digit dignity dings dining dinner direct dirt dirty
disagree discuss disease disgusting dish disk display distance distant disturb dive divine division divorce docker
doctor dogs doin doll dollar domain donald dong donna door doorbell dope dorothy double doubt doug dough douglas
download dozen drag dragon drama drank draw drawer drawn dream dress drew drill drink drive driven driver drop drove
drown drug drunk duck dude duke dumb dump during dust dutch duty dying dylan earl earlier early earn ears earth ease
easier easily east easy eaten eats eddie edge editor education edward eerie effect effort eggs eight either elder
election elements elena ellen ellie elliot email embrace emily emma emoji emotion emperor empire employee empty ends
enemy energy engaged engine england english enjoy enough ensure enter entire entrance entry envelope episode equal
eric error escape escort estate eternal ethan europe evan even event every everyone everything evidence evil exact
exam example excel except exchange excited excuse executed exercise exhales exhausted exif exist exit expect expert
explain explanation explode explosion export expose express extra extreme eyes face fact factory fail failure faint
fair fairy faith fake fall fallen false family famous fancy fans fantasy farm farmer fascinating fashion fast faster
fate father fault favor favorite fear feast feature federal feed feel feet felix fell fella fellow felt female fence
festival fetch fever fiber field fifth fight fighter figure file fill film filter filthy final find fine finest finger
finish finn fire firefox firewall firm first fish fits five fixed flag flame flash flat flavor fleet flesh flew
flicker flies flight flip floating floor florida flow flower focus folder folks follow fond font food fool foolish
foot footage football footer force ford foreign forest forever forget forgive forgot form formal format former forth
fortune forum forward fought foul found four fourth frame france francis frank frankie fraud freak fred freddy free
freedom freeze french fresh friday fridge fried friend front frozen fruit fuck fucker fuckin fuel full fully function
fund funeral funny further fuss future gabriel gadget gain galaxy gambling game gang garage garbage garden gary gasps
gate gateway gather gave gdpr gear geez gene general generation genius gentle george georgia german germany gettin
ghost giant gibbs gift giggles gimme gina girl given glad glass glitch global gloria glory gloves goal goat goddamn
gods goin gold golden golf gone gonna good goodbye google gordon gosh gotta gotten grab grace grade graduate graham
grand grandma grandpa granny grant grass grave gravity gray great greater greek green greetings greg grew grey grid
grief grip groans groom gross ground group grow growls grown grunts guard guess guest guide guilt guilty guitar
gunfire guns gunshot guts guys habit hack hadn hail hair half halfway hall hallway hammer hand handle handsome hang
hank hannah happen happier happily happy hard harder hardest harm harold harper harris harry harsh harvey hate hawaii
hdmi head headache header heal health healthy hear heard heart heat heather heaven heavily heavy heck hector heels
height heir held helen hell helmet helpful henry hero heroin herr herself hidden hide high higher highest highway hill
himself hint hire history hitler hits hold hole holiday holly holmes holy home homicide honest honey hong honking
honor hood hook hope hopefully horn horrible horror horse host hostage hotel hour house houston howard html http huge
human humble humming humor hundred hung hungry hunt hunter hurry hurt husband hyun icon idea ideal idiot ignore
illegal illness image imagine imap immediate impact import impress improve inbox inch include increase indeed india
indian infected inform inhales injured injury inner insane inside insist inspired install instance instant instead
insult intel intend intense intention invented invite involved iphone ipsec irish iron isaac island issue italian
italy item ivan jack jacket jackie jackson jacob jail jake james jamie jane janet jang january japan japanese jason
jazz jealous jean jeez jeff jenny jeong jeremy jerk jerry jersey jess jessica jesus jewelry jewish jews jill jimmy
joan jobs joel joey john johnny johnson join joint joke jones jong joon jordan joseph josh journey json juan judge
judy juice jules julia julian july jump june jung jungle junior junk jury justice justin kang karen karl kate katie
keith kelly kennedy kenny kept kernel kevin keypad keys khan kick kidnapped kids kill killer kind kinda king kingdom
kiss kitchen kitty knee knew knife knock know known kong korea korean kurt kyle kyung label labor lack ladder lads
lady laid lake lamb lame lamp lana lance land lane language laptop large larger largest larry last late latency later
latest latin laugh launch laundry laura lauren lawrence laws lawyer layer laying layout lazy ldap lead leader league
leak learn least leather leave lecture left legacy legal legend legs lend leon leonard leslie less lesson letter level
lewis liam liar library license lied lies life lifetime lift light lighter lightning lily limit lincoln linda line
ling link linux lion lips liquid liquor lisa list listen literally little live liver lloyd load loader loan lobby
local locate lock locker logan logo logout lois london lonely long longer look lookin loop loose lord lose loser loss
lost lots loud louis lousy love lover lower loyal loyalty lucas luck lucky lucy luggage luke lunch lungs lying machine
madam made madness magazine maggie magic magical maid mail mailbox main majesty major makeup malcolm male mall mama
manage manager manner manny march marco marcus margin maria mark market marriage marry mars marshal martha martial
martin marty mary mask mason mass massage massive master match mate math matt matter matthew maya maybe mayor meal
mean meant meantime measure meat media medical medication medicine meet megan melissa member memory mental mention
menu mercy mere merge merry mess message metal meters method mexican mexico miami michael michelle mick mickey micro
middle mighty miguel mike mikey mile milk miller million mind mine ming minor minute miracle miranda mirror miss
mission mistake mister mitch mitchell mixed moaning mobile modal mode model modem modern module molly moment mommy
monday money monica monitor monkey monster month mood moon moral morgan morning moron moscow motel mother motion
motive motor mount mouse mouth move movie mqtt muffled multiple mummy murder murphy muscle museum music musical mustn
mute mysql mystery nail naive naked name nancy narrow nasty natalie nate nathan nation native natural nature naughty
navy near nearby neat neck necklace needle negative negotiate neil neither nelson nephew nerve nervous nest network
never news next nginx nice nick nicky nicole niece nigga night nina nine noah noble nobody noise none nonsense noon
nope nora normal norman north nose nothin nothing notice novel nowhere nuclear number nurse nuts oath oauth obey
object obsessed obvious occasion occurred ocean october odbc odds offended offense offer office officer offline often
oidc okay older oldest oliver olivia ominous ones online onto oops open opera operate opinion opposite option orange
order organized oscar ouch ought ourselves outfit outside outta oven overcome overlay owen owner oxygen pack package
packet page paid paige pain painful paint pair palace panel panic pants papa paper parade paradise pardon parent paris
park parker parser part partner party pass passion password past patch path patience patient patrick patrol pattern
paul pause payment pays peace penalty penis penny people percent perfect perform perhaps period permission permit
person pete peter phase phil philip phoebe phone photo piano pick picture piece pigs pile pill pillow pilot pink pipe
piss pitch pity pixel pizza place plain plan planet plant plastic plate play player pleasure plenty plot plugin plus
pocket poem poetry point poison poker pole police policy polite politics pool poor pope popular population popup pork
porn port portal position positive posix possession possibly post potato pound pour powder power practice pray prayer
prefer premium prepare presence present press pressure pretend pretty prevent preview prey price prick pride priest
primary prime prince print printer prison privacy private prize probably problem proceed process produce product
profile profit program project prom promise promotion prompt proof proper propose protect protest proud prove provide
proxy psychic psycho public pull pulse pump punch punish punk puppy pure purpose purse push pussy puts puzzle quality
quarter queen query question queue quick quiet quinn quit quota quote rabbit race rachel radar radiation radio rage
raid rain raise ralph ranch random randy range rank rape rare rate rather raymond reach react read ready reality
realize rear reason rebecca reboot recall receive recent reception recipe reckon record recover refresh refuse
regarding regex region regret regular rejected related relative relax release relief relieved reload rely remain
remind remote remove rename render rent repair repay repeat replace report reputation request require rescue reset
resist resize resources respect respond response rest restart restore result retire retreat return reveal revenge
reverse review revolution reward rhythm rice rich richard richie rick ricky ride rifle right riley ring ripped rise
risk risky rita ritual river road roadmap roaming roaring robbed robbery robbie robert robin robot rock rocket rocky
roger role roll roman romance rome ronnie roof room root rope rosa rose rosie ross rotten rough round route router
routine royal rubbish ruby rude ruin rule rumbling rumor runs rush russell russia russian ruth ryan sack sacred safari
safe safer safety said sail saint sake salad salary sale sally salt saml sammy sample sand sandbox sandra sandy sang
santa sara sarah sarge sata satisfied sauce save scale scan scar scary scene scent schedule school science scoffs
score scott scratch scream screeching screen screw script scroll seal sean search season seat second secret section
secure seek seem seen sees self selfish sell senator send senior sense sensor sent sentence seok seoul sepa separate
serial series serious servant serve server service session seth sets settle setup seven several severe sexual sexy
sftp shadow shake shall shame shane shape share shark sharon sharp shawn shed sheep sheet shell shelter sheriff shield
shift shin ship shirt shit shitty shock shoe shoot shooter shop shore short shot shout show shower shown shut sick
side sighs sight sign signal signup silence silent silly silver similar simon simple simply since sing singer singh
single sink sins siren sister site situation size skill skin skip skull slap slave sleep slept slice slide slider
slightly slip slot slow small smaller smart smarter smash smell smile smith smoke smooth smtp snack snake snap sneak
sniffles snow soap sobbing sober soccer social society socket socks soda soft soil solar sold soldier solid solo
solution solve someday somehow sometime song sonny sons soon sooner sophie sore sorry sort soul sound soup source
south soviet space spain spam spanish spare speak speaker special species speech speed spell spencer spend spent spin
spinner spirit spit split spoil spoke spoken sport spot spread spring sqlite squad square squeeze stab stable staff
stage stairs stake stan stand stanley star start starving state station statue status stay steady steak steal steam
steel stella step stephen steve steven stick sticker stink stock stole stolen stomach stone stood stop storage store
storm story strange stream street stress stretch strict strike string strip stroke strong struck struggle stuck
student studio study stuff stuffed stupid style stylus subject submit subtitles succeed success suck sudden suffer
sugar suggest suicide suit suitcase summer sunday sung sunshine super supper supply support suppose sure surface
surgeon surgery surprise survive susan suspect suspended swallow swear sweat sweet sweetie swim swing switch sword
swore sydney symbol symptoms sync syntax system table tablet tail take taken tale talent talk talkin tall tank tape
tara target task taste tasty tattoo taught taxes taxi taylor teach teacher team tear tech teddy teeth television
temper temple tend tender tennis tense tension tent term terrible terribly terrified terror terry test testify tether
texas text theater theft theory therapy thick thief thieves thin think third thirsty thomas thou thought thread threat
three threw thrilled throat throne through throw thrown thunder ticket ticking tied ties tiger tight till time timeout
timer tina tiny tire tissue title tits toast toby today todd toes toggle toilet token tokyo told toml tommy tone
tongue tonight tony took tool toolbar tooltip tooth topic torn torture toss total totp touch tough tour toward towel
tower town toys trace track tracker tracy trade tradition traffic tragedy tragic trail trailer train traitor trap
trash trauma travel travis treasure treat tree trevor trial tribe trick tricky trigger trip troops trouble troy truck
true truly trunk trust truth tryin tube tuesday tune tunnel turkey turn turner twenty twice twins twist tyler type
typical uefi ugly ultimate unable uncle unfair unhappy uniform union unique unit universe unknown unless unlike unlock
until unusual upbeat update upgrade upload upon upper upset upside upstairs urgent used useful useless username using
usual uuid vacation valley valuable value vampire vanessa various vast vault vegas vehicle vendor version versus
vessel vice victim victor victory video vietnam view viewer village vince vincent violence violent virgin virtual
virus visa vision visit visitor visual vital vlan voice volume vote wade wagon wailing wait wake walk walker wall
wallace wallet wally walt walter wang wanna ward warm warn warrant warren warrior wash wasm waste watch water watson
wave wayne weak wealth weapon wear weather webcam website wedding weed week weekend weight weird welcome well wendy
went west western wheel whether whimpering whip whirring whiskey whispers whistle white whoa whoever whole whoo whore
wicked wide widget widow wife wifi wild william willie wilson wind window wine wing winner winter wipe wire wireless
wisdom wise wish witch within without witness wives wizard wlan woke wolf woman women wonder wood word wore work
worker world worn worry worse worst worth worthy wound wrap wreck wrist write writer written wrong wrote xiao yaml
yang yard yeah year yell yellow yeon yoon york young younger youth zero zhang zone zoom
`;

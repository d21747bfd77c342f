/**
 * What no list of given names tells: which of them are hardly anything else at the beginning of a
 * sentence on software, and which are mostly something else. Our own choice.
 */

const wordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** Names that are words too, or that the list lacks, and that tell of a person when they stand alone. */
export const commonNames = wordsOf([
  'Abigail Adaeze Akira Alan Albert Aleksandr Alexander Alfredo Alison Amelia Amir Ana Ananya Anil',
  'Anna Aoife Ashwin Barry Ben Benjamin Beth Betty Bob Bobby Brad Brent Carl Carol Charlie Chidi',
  'Chioma Choi Christian Christie Cian Clarence Clement Colin Colleen Cory Craig Curt Dan Danny',
  'Deepak Denis Derrick Dieter Dietmar Dimitris Dmitry Donna Doug Ed Eddy Ekaterina Emma Eoin Eric',
  'Erica Farhad Farid Feng Fergus Fritz Gareth Gilbert Giorgos Graham Guo Gus Hakim Hao Harry',
  'Haruki Heather Heike Henry Hiroshi Huang Hui Ioannis Isabel Isabella Ishaan Jack Jake James Jane',
  'Jean Jeff Jenny Jerry Jesse Jessie Jill Jimmy Jing Joanna Joe Joey Johannes John Johnny Joseph',
  'Josh Judy Jurgen Katalin Kavya Kazuki Keiko Kelly Ken Kostas Kyle Lars Laura Lee Lei Lewis Li',
  'Lindiwe Linh Liu Louis Luke Luo Maggie Magnus Makoto Malik Marc Marcel Marguerite Marina Martin',
  'Mary Matt Maya Mei Michael Mick Mike Mikhail Ming Molly Nancy Naoko Ned Nelson Ngozi Nguyen',
  'Niamh Nick Nikhil Nikos Nils Noah Noel Noemi Nomsa Norman Oksana Oliver Padraig Pam Paolo',
  'Patrick Patsy Paul Pedro Peggy Peter Pham Pooja Priyanka Rajesh Ralph Ramona Randy Rhys Rick',
  'Robin Roger Rolf Ronnie Russel Ruth Sabine Sally Sam Sammy Satoshi Sean Sharon Shawn Sheila',
  'Shelly Sinead Siobhan Sipho Srinivas Stephane Steven Sue Sunil Sylvia Takashi Tamara Tammy Tariq',
  'Ted Terry Thabo Thandi Thanh Timothy Tina Toby Tom Tommy Tomoko Tony Tran Tuan Uwe Vanessa',
  'Venkat Vera Vikram Vivek Wang Wei William Willie Xenia Xiaoli Xiaoming Xin Yan Yevgeny Ying Yuki',
  'Yuto Zbigniew Zhang Zhao Zhou',
]);

/** Names that are months and places as well: alone they tell of nobody, and of few before an English word. */
export const namesOfPlaces = wordsOf([
  'Adelaide Alabama Alaska Alberta Alexandria America Apr April Argentina Asia Athens Aug August',
  'Augusta Austin Bahia Barcelona Berlin Boston Bradford Brazil Bristol Brooklyn Cairo Cali',
  'California Camden Canada Carolina Catalina Charlotte Chelsea Chester Cheyenne Chicago China',
  'Christmas Cleveland Clifton Colombia Columbus Copenhagen Dakota Dallas Dayton Dec Denver Derby',
  'Devon Diego Dublin Easter Egypt England Essex Europe Feb Florence Florida France Francisco',
  'Geneva Genoa Georgia Germany Hamilton Havana Helena Holland Houston India Indiana Iran Ireland',
  'Israel Italia Italy Jackson Jamaica Jan January Japan Jordan Jul July Jun June Kenya Kingston',
  'Korea Kyoto Lafayette Laos Lima Lincoln Lisbon London Lorraine Lucerne Madison Madrid Malaga',
  'Malta Manchester Mar March Marietta May Melbourne Memphis Mexico Milan Milano Minsk Monaco',
  'Montana Montreal Nairobi Naples Nevada Nov Oct Odessa Ohio Olympia Orlando Oxford Paris Petra',
  'Phoenix Portland Prague Preston Quebec Raleigh Redmond Regina Reno Richmond Rio Roma Rome Salem',
  'Samara Santiago Savannah Seattle Sep Sevilla Sheffield Siena Sierra Sofia Spain Stanford Sunday',
  'Surrey Sydney Texas Tirana Tokyo Toledo Trento Trenton Tunis Turin Tyrone Valencia Venice Verona',
  'Victoria Vienna Virginia Warsaw Washington Wellington Wien York Zurich',
]);

/** Names that are products and storms as well: alone they tell of nobody. */
export const namesOfThings = wordsOf([
  'Ada Akka Alea Alexa Alfa Alpha Amadeus Ansel Apollo Argo Ariadne Artemis Asana Astra Astrid',
  'Athena Atlas Aura Aurora Axel Azure Basil Bentley Bianca Bixby Carina Casper Cassandra Celeste',
  'Ceres Chandler Cicero Clair Clara Claude Cleo Clio Cody Cortana Cosmo Crystal Dagster Dante',
  'Daphne Dask Dean Dell Delphi Demeter Diana Dior Django Dolby Dora Doris Druid Dylan Echo Eclipse',
  'Eden Edison Electra Eos Eureka Eve Fedora Felicity Felix Finn Flora Flynn Franz Freya Frida Gaia',
  'Galen Gatsby Gemini Gemma Gerrit Ginger Gunther Hadoop Harper Harvey Hector Helene Helix Hera',
  'Hermes Hudson Hugo Ingress Irma Isis Isla Jade Jaeger Jarvis Jasmin Jasmine Jasper Jolie Jules',
  'Julia Juno Jupiter Kafka Katrina Kimi Kira Klaro Kobe Kong Kuma Leda Lex Libra Lila Linden Loki',
  'Lua Lucia Luna Lyra Mac Macie Macy Maria Marvin Maven Max Maxim Maxwell Mercedes Mercury Merlin',
  'Meta Midas Mimir Minerva Mira Miranda Mona Monet Morgan Morpheus Mylan Nash Neo Neptune Nero',
  'Nestor Nike Nova Octavia Okta Olive Orion Oscar Otis Otto Pandora Pascal Pearl Penelope Perl',
  'Phoebe Plato Pluto Porter Presto Prisma Quinn Rado Rama Raven Ray Romeo Rosetta Ross Ruby Ryder',
  'Sage Sandy Saturn Selena Shaka Siri Solaris Stanley Stella Sterling Talos Terra Thalia Thor',
  'Tiffany Titan Titania Travis Trinity Triton Troy Turi Ursula Vega Venus Vesta Victor Viola Vita',
  'Watson Weston Winston Yara Yarn Zan Zephyr Zeus Zion',
]);

/** First words of names of places and storms: "Santa Clara", "Storm Eunice". */
export const namePrefixes = wordsOf([
  'Bay Black Cape East Fort Hurricane Lake Las Los Monte Mount New North Port Saint San Santa Sao',
  'South St Storm Typhoon West',
]);

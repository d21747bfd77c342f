/** Words and names of what is called after people or like them, and is none. */

/** What teams, companies, places and parts of software are called after the first word of their names. */
const kinds = new Set(
  [
    'account agency agent agents airlines airport algorithm alliance americas and api app application apps associates at atlas',
    'authority automation backend bank bay beach board bot bridge brothers build builder building cache campus capital',
    'center central centre chart checkout city cli client cloud cluster co code college colo commission committee company compiler',
    'compute conference congress connect connector connections console consulting controller controls corp corporation council',
    'core country county create crew customer daemon dashboard data database databind day datacenter datacentre delivery department',
    'deploy deployment desk desktop digital direct district drive driver electric energy engine engineering enterprise enterprises',
    'europe event events exchange express falls financial firmware for force format foundation framework frontend game',
    'games gate gateway gem gems global group hall health holdings home hospital hotel house hub identity inc incident',
    'index industries infrastructure ingress institute insurance international island job jobs kernel lab labs language',
    'law libraries library limited line link linux live logistics ltd mail maker management manager map maps market media',
    'memorial mesh metrics migration mobile mode model module mini monitor motors mountain music net network networks news node',
    'nodes notes of office on-call oncall online operations operator operators org package packages park partner partners',
    'pay payment payments period pipeline platform player plugin plus pool port power press prize pro process product products project',
    'protocol proxy quality query queue records region release reliability report reports research response river roll room',
    'router runner runtime scanner scheduler school script search security sentinel server servers service services shop',
    'site sim society soft software solutions square squad stack stadium station storage store stores stream streams street',
    'studio suite support switch sync syndrome system systems table task team teams tech technologies technology telecom',
    'telekom template test tests the theorem tool toolkit tools topic tower tree trust union unit university valley walk web wiki',
    'wireless worker workers works world zone',
  ].flatMap((line) => line.split(' ')),
);

/** Organisations whose names read as those of people. */
const organisations = new Set(
  [
    'Andreessen Horowitz, Arthur Andersen, Baker Hughes, Becton Dickinson, Ben Jerry, Booz Allen, Bristol Myers',
    'Calvin Klein, Carl Zeiss, Charles River, Charles Schwab, Christian Dior, Dow Jones, Edward Jones, Eli Lilly',
    'Elizabeth Arden, Ernst Young, Fannie Mae, Foster Wheeler, Frank Russell, Franklin Templeton, Freddie Mac, Goldman Sachs',
    'Harley Davidson, Harry Potter, Hewlett Packard, Hudson River, Hugo Boss, Jack Daniels, Jack Henry, Jane Street',
    'Jim Beam, John Deere, John Hancock, John Lewis, Johns Hopkins, Johnson Matthey, Jones Lang, Kimberly Clark',
    'Levi Strauss, Louis Vuitton, Marsh Mclennan, Martin Marietta, Mary Kay, Max Planck, Merrill Lynch',
    'Ashley Madison, Mercedes Benz, Michael Kors, Michael Page, Morgan Stanley, Northrop Grumman, Philip Morris, Ralph Lauren, Raymond James, Red Hat, Reed Solomon',
    'Robert Bosch, Robert Half, Robert Koch, Robert Walters, Rolls Royce, Salomon Smith, Sarah Lawrence, Smith Barney',
    'Stanley Black, Thomas Cook, Thomson Reuters, Tim Hortons, Tommy Hilfiger, Travis Perkins, Wells Fargo, William Hill',
    'Willis Towers',
  ].flatMap((line) => line.split(', ')),
);

/** True for a word that makes the name of a team, a company, a place or a program of what stands before it. */
export const isKindOfThing = (word: string) => kinds.has(word.toLowerCase());

/** True for words in capitals that begin the name of an organisation. */
export const isOrganisation = (words: readonly string[]) =>
  organisations.has(words.slice(0, 2).join(' '));

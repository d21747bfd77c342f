import { HUMAN_DEED } from './actors.ts';

/** People by their given names, where a sentence says what one of them did. */

/**
 * Given names that are hardly anything else in texts on software: our own choice of
 * common ones. Left out are those that are products (Claude, Alexa, Hugo, Victor,
 * Cassandra, Ruby, Julia, Maria, Oscar, Ray), words (Mark, Bill, Will, Rob, Grace, Max,
 * Frank, Drew, May), places (Austin, Jordan, Georgia, Victoria) and often family names
 * of companies (Dell, Wells).
 */
const givenNames: readonly string[] = [
  'Aaron Abdul Abigail Adam Adrian Ahmed Aisha Alan Alberto Alejandro Alex Alexander Alexandra Ali Alice',
  'Alison Amanda Amir Amit Amy Ana Andrea Andreas Andrew Andy Angela Anil Anita Anna Anne Anthony Antonio Anton',
  'Arjun Arthur Ashley Barbara Beatrice Ben Benjamin Bernard Beth Betty Bob Boris Brandon Brenda Brian Bruce',
  'Camille Carl Carla Carlos Carol Caroline Catherine Charles Chris Christian Christina Christine',
  'Christopher Cindy Colin Connor Craig Cynthia Dan Daniel Daniela Dave David Deborah Deepak Denise Dennis',
  'Diego Dimitri Dmitri Dominic Donald Donna Dorothy Doug Douglas Edward Eduardo Eleanor Elena Elizabeth Emily',
  'Emma Enrique Eric Erik Erin Ethan Eugene Eva Evelyn Fatima Fernando Fiona Francesca Francisco Fred Frederick',
  'Gabriel Gareth Gary Gavin George Gerald Giovanni Giulia Gordon Graham Greg Gregory Guillaume Gustavo Hannah',
  'Hans Harold Harry Heather Helen Henrik Henry Hiroshi Howard Ian Ibrahim Ingrid Irina Isaac Isabel Isabella',
  'Ivan Jacob Jacqueline Jake James Jamie Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jenny Jeremy',
  'Jessica Jill Jim Jimmy Joan Joanna Joe Joel Johan Johannes John Jonas Jonathan Jorge Jose Joseph Josh Joshua Juan',
  'Judith Judy Jürgen Justin Kamal Karen Karin Karl Kate Katherine Kathleen Katie Keith Kelly Ken Kenneth Kevin Kiran',
  'Kristin Krishna Kumar Kyle Lars Laura Lauren Lena Leonard Leonardo Liam Linda Lisa Lorenzo Louis Louise Lucas Lucia',
  'Luis Lukas Magnus Manuel Marco Marcus Margaret Marie Marina Mario Marta Martha Martin Mary Mathieu Matteo Matt',
  'Matthew Megan Mehmet Melanie Melissa Michael Michel Michelle Miguel Mike Mohamed Mohammed Monica Muhammad Nadia',
  'Nancy Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole Nikhil Nina Nikolai Noah Olga Oliver Olivia Pablo',
  'Patricia Patrick Paul Paula Pavel Pedro Peter Philip Philippe Phil Pierre Priya Rachel Rafael Rahul Rajesh Ralph',
  'Rania Raymond Rebecca Renee Ricardo Richard Rick Robert Roberto Rodrigo Roger Rohan Ronald Rosa Roy Russell Ruth',
  'Ryan Sabine Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Sebastian Sergei Sergio Sharon Shirley Simon',
  'Sofia Sophie Stefan Stephanie Stephen Steve Steven Stuart Sunil Susan Suzanne Svetlana Sven Tamara Tanya Teresa',
  'Theresa Thomas Tim Timothy Tobias Todd Tom Tony Tracy Ulrich Vanessa Vera Vijay Vikram Vincent Vladimir',
  'Walter Wendy Wei William Wolfgang Xavier Yasmin Yuki Yusuf Yvonne Zoe',
].flatMap((line) => line.split(' '));

/** A given name, with or without a family name, that begins a clause and is followed by a deed. */
export const namedDeed = new RegExp(
  String.raw`(?=\p{Lu})(?<=^\s*|[.!?;:] +|\b(?:because|when|after|until|as|since|then|and|but|that) )(?:${givenNames.join('|')})(?: \p{Lu}[\p{L}'’-]*\p{Ll})?(?= ${HUMAN_DEED})`,
  'gu',
);

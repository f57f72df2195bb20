/** Common given names and surnames, combined at random: any likeness to a person is chance. */
export const givenNames = `
  Ada Alan Alice Amara Amir Ana Andre Anna Ben Bianca Carla Carlos Chen Clara Daniel David Diego Dina Elena Emil
  Emma Eva Farid Fatima Felix Grace Hana Hugo Ida Ines Ivan Jack Jana Joan Jonas Julia Karim Kate Kofi Lara Leo
  Lena Liam Lin Lucia Luis Maja Marco Maria Mei Mia Mila Nadia Nils Nina Noah Nora Olga Omar Oscar Paul Petra
  Priya Ravi Rita Rosa Ruth Sam Sara Sofia Tariq Tara Theo Tom Uma Vera Victor Wei Yara Yusuf Zoe
`
  .trim()
  .split(/\s+/);

export const surnames = `
  Adams Ahmed Baker Bauer Becker Bell Berg Brown Carter Chan Clark Cole Costa Cruz Dahl Davies Diaz Dubois Evans
  Fischer Ford Garcia Gomez Gray Green Gupta Haas Hall Hansen Hill Holm Hughes Ivanov Jensen Jones Kaya Keller
  Khan Kim King Klein Kumar Lang Larsen Lee Lopez Mason Meyer Miller Moreau Moore Mori Nguyen Novak Okafor Olsen
  Ortiz Owen Park Patel Perez Popov Price Reed Rossi Roy Sato Schmidt Shah Silva Singh Smith Stone Tanaka Taylor
  Torres Turner Vogel Walker Wang Weber White Wilson Wong Wood Young Zhang
`
  .trim()
  .split(/\s+/);

interface Places {
  message: string;
  text: string;
  time: string;
}

/**
 * Whether a customer's note is the one that stands there already, sent again within ten minutes. What
 * follows a word of the owner's is new: "No" may answer two questions. Takes the parameters' names, as in `?3`.
 */
export const isRepeatedNote = ({ message, text, time }: Places) => `
  EXISTS (SELECT 1
            FROM (SELECT author, text, created_at
                    FROM notes
                   WHERE message = ${message}
                   ORDER BY created_at DESC, id DESC
                   LIMIT 1)
           WHERE author = 'customer' AND text = ${text}
             AND created_at >= strftime('%Y-%m-%dT%H:%M:%fZ', ${time}, '-10 minutes'))`;

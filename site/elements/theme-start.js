try{let t=localStorage.theme;t&&(document.documentElement.dataset.theme=t)}catch{}
